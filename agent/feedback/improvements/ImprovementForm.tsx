// Writes an improvement down or carries it on.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Improvement } from '../../../contract/feedback.ts'
import { improvementStates, sources } from '../../../rules/feedback/states.ts'
import { api } from '../../data/api.ts'
import { useMay } from '../../data/me.ts'
import { teamPeopleQuery } from '../../data/queries.ts'
import { FormError } from '../../settings/parts/FormError.tsx'
import { useAct } from '../../settings/parts/useAct.ts'
import { Button, Select, TextField, useFaults } from '../../ui/index.ts'
import { feedbackKey } from '../queries.ts'
import { improvementNames, sourceNames } from '../words.ts'
import { Origin } from './Origin.tsx'

const nobody = 'nobody'

const shownOf = (one: Improvement | undefined) => ({
  title: one?.title ?? '',
  why: one?.why ?? '',
  source: one?.source ?? ('own' as const),
  sourceLabel: one?.sourceLabel ?? '',
  ownerId: one?.ownerId ?? nobody,
  measure: one?.measure ?? '',
  target: one?.target ?? '',
  result: one?.result ?? '',
  state: one?.state ?? ('idea' as const),
  dueOn: one?.dueOn ?? '',
})

export const ImprovementForm = ({ one, onClose }: { one?: Improvement; onClose: () => void }) => {
  const { _ } = useLingui()
  const mayWrite = useMay('feedback.write')
  const people = useQuery(teamPeopleQuery).data?.items.filter((p) => p.state === 'active') ?? []
  const [shown, setShown] = useState(() => shownOf(one))
  const set = (change: Partial<typeof shown>) => setShown({ ...shown, ...change })
  const save = useAct({
    run: () => {
      const { ownerId, dueOn, source, sourceLabel, ...facts } = shown
      // Where it was taken in from stays as it is.
      const rest = one?.sourceId ? facts : { ...facts, source, sourceLabel }
      const body = { ...rest, ownerId: ownerId === nobody ? null : ownerId, dueOn: dueOn || null }
      return one
        ? api.feedback.changeImprovement({ params: { id: one.id }, body })
        : api.feedback.createImprovement({ body })
    },
    refresh: [feedbackKey],
    said: () =>
      one ? _('{name} changed.', { name: shown.title }) : _('{name} added.', { name: shown.title }),
    inForm: true,
    onDone: onClose,
  })
  const faults = useFaults(save.error)
  const text = (name: 'title' | 'why' | 'sourceLabel' | 'measure' | 'target' | 'result' | 'dueOn') => ({
    value: shown[name],
    onChange: (value: string) => set({ [name]: value }),
    error: faults[name],
  })
  return (
    <form
      noValidate
      className="grid max-w-2xl items-start gap-4 border-b border-line py-5 sm:grid-cols-2"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate(undefined)
      }}
    >
      <div className="empty:hidden sm:col-span-2">
        <FormError error={save.error} fields={Object.keys(shown)} />
      </div>
      <TextField
        label={_('What is to become better')}
        className="sm:col-span-2"
        autoFocus
        {...text('title')}
      />
      <TextField label={_('Why')} rows={2} className="sm:col-span-2" {...text('why')} />
      {one?.sourceId ? (
        <div className="sm:col-span-2">
          <Origin one={one} />
        </div>
      ) : (
        <>
          <Select
            label={_('Where it came from')}
            options={sources.map((id) => ({ id, name: _(sourceNames[id]) }))}
            value={shown.source}
            onChange={(source) => set({ source })}
          />
          <TextField
            label={_('Which one')}
            description={_('Such as a problem’s number.')}
            {...text('sourceLabel')}
          />
        </>
      )}
      {mayWrite && (
        <>
          <Select
            label={_('How far it is')}
            options={improvementStates.map((id) => ({ id, name: _(improvementNames[id]) }))}
            value={shown.state}
            onChange={(state) => set({ state })}
          />
          <Select
            label={_('Whose it is')}
            options={[{ id: nobody, name: _('Nobody') }, ...people.map((p) => ({ id: p.id, name: p.name }))]}
            value={shown.ownerId}
            onChange={(ownerId) => set({ ownerId })}
            error={faults.ownerId}
          />
          <TextField label={_('Measure')} description={_('What one would count.')} {...text('measure')} />
          <TextField label={_('Target')} description={_('What it should say then.')} {...text('target')} />
          <TextField label={_('Due')} type="date" {...text('dueOn')} />
          <TextField label={_('Result')} rows={2} className="sm:col-span-2" {...text('result')} />
        </>
      )}
      <div className="flex gap-2 sm:col-span-2">
        <Button
          type="submit"
          look="primary"
          size="roomy"
          isPending={save.isPending}
          isDisabled={!shown.title.trim()}
        >
          {one ? _('Save') : mayWrite ? _('Add improvement') : _('Propose improvement')}
        </Button>
        <Button look="plain" size="roomy" onPress={onClose}>
          {_('Cancel')}
        </Button>
      </div>
    </form>
  )
}
