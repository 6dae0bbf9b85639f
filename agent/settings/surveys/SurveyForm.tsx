// A survey: what it asks whom, when, how often, and from which mark on somebody follows up.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import type { Survey } from '../../../contract/feedback.ts'
import { marksOf, occasions, scales, surveyKinds } from '../../../rules/feedback/survey.ts'
import { api } from '../../data/api.ts'
import { feedbackKey } from '../../feedback/queries.ts'
import { kindNames } from '../../feedback/words.ts'
import { Button, Select, TextField, useFaults } from '../../ui/index.ts'
import { FormError } from '../parts/FormError.tsx'
import { useAct } from '../parts/useAct.ts'
import { none, type Shown, shownOf, wantedOf } from './form.ts'

export const SurveyForm = ({ one, onClose }: { one?: Survey; onClose: () => void }) => {
  const { _ } = useLingui()
  const [shown, setShown] = useState(() => shownOf(one))
  const set = (change: Partial<Shown>) => setShown({ ...shown, ...change })
  const save = useAct({
    run: () =>
      one
        ? api.feedback.changeSurvey({ params: { id: one.id }, body: wantedOf(shown) })
        : api.feedback.createSurvey({ body: { ...wantedOf(shown), kind: shown.kind } }),
    refresh: [feedbackKey],
    said: (_input, { name }) => (one ? _('{name} changed.', { name }) : _('{name} added.', { name })),
    inForm: true,
    onDone: onClose,
  })
  const faults = useFaults(save.error)
  const text = (name: keyof Shown, field: string = name) => ({
    value: shown[name],
    onChange: (value: string) => set({ [name]: value }),
    error: faults[field],
  })
  const { high } = scales[shown.kind]
  return (
    <form
      noValidate
      className="grid max-w-2xl items-start gap-4 border-b border-line py-5 sm:grid-cols-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (shown.name.trim()) save.mutate(undefined)
      }}
    >
      <div className="empty:hidden sm:col-span-2">
        <FormError error={save.error} fields={[...Object.keys(shown), 'questions', 'delayMinutes']} />
      </div>
      <TextField label={_('Name')} autoFocus {...text('name')} />
      <Select
        label={_('What it asks')}
        isDisabled={one !== undefined}
        options={surveyKinds.map((id) => ({ id, name: _(kindNames[id]) }))}
        value={shown.kind}
        onChange={(kind) => set({ kind, followUpAt: String(scales[kind].bad) })}
      />
      <Select
        label={_('When')}
        options={occasions.map((id) => ({
          id,
          name: id === 'solved' ? _('After a ticket is solved') : _('By a schedule'),
        }))}
        value={shown.occasion}
        onChange={(occasion) => set({ occasion })}
      />
      {shown.occasion === 'solved' ? (
        <TextField
          label={_('Hours after solving')}
          inputMode="decimal"
          {...text('delayHours', 'delayMinutes')}
        />
      ) : (
        <TextField label={_('Every so many days')} inputMode="numeric" {...text('everyDays')} />
      )}
      <TextField
        label={_('Which tickets')}
        description={_('As in the search bar, such as team:Network priority:high. Empty: all.')}
        mono
        className="sm:col-span-2"
        {...text('condition')}
      />
      <TextField label={_('Percent of them')} inputMode="numeric" {...text('share')} />
      <TextField
        label={_('Days of quiet')}
        description={_('Nobody is asked twice within them, by whatever survey.')}
        inputMode="numeric"
        {...text('quietDays')}
      />
      <TextField
        label={_('Days to answer')}
        description={_('After them the link takes nothing.')}
        inputMode="numeric"
        {...text('expiresDays')}
      />
      <Select
        label={_('Task for the team’s lead')}
        options={[
          { id: none, name: _('Never') },
          ...marksOf(shown.kind)
            .filter((mark) => mark < high)
            .map((mark) => ({ id: String(mark), name: _('For {mark} of {high} or worse', { mark, high }) })),
        ]}
        value={shown.followUpAt}
        onChange={(followUpAt) => set({ followUpAt })}
        error={faults.followUpAt}
      />
      <TextField
        label={_('Question in English')}
        description={_('Empty: our own words.')}
        className="sm:col-span-2"
        {...text('en', 'questions.en')}
      />
      <TextField label={_('Question in German')} {...text('de', 'questions.de')} />
      <TextField label={_('Question in Arabic')} {...text('ar', 'questions.ar')} />
      <div className="flex gap-2 sm:col-span-2">
        <Button
          type="submit"
          look="primary"
          size="roomy"
          isPending={save.isPending}
          isDisabled={!shown.name.trim()}
        >
          {one ? _('Save') : _('Add survey')}
        </Button>
        <Button look="plain" size="roomy" onPress={onClose}>
          {_('Cancel')}
        </Button>
      </div>
    </form>
  )
}
