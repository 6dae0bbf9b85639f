// Answers an idea, says how far it is, shares it.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import type { Idea } from '../../../contract/feedback.ts'
import { ideaStates } from '../../../rules/feedback/states.ts'
import { api } from '../../data/api.ts'
import { FormError } from '../../settings/parts/FormError.tsx'
import { useAct } from '../../settings/parts/useAct.ts'
import { Button, Select, Switch, TextField, useFaults } from '../../ui/index.ts'
import { feedbackKey } from '../queries.ts'
import { ideaNames } from '../words.ts'

export const AnswerForm = ({ one, onClose }: { one: Idea; onClose: () => void }) => {
  const { _ } = useLingui()
  const [shown, setShown] = useState({
    title: one.title,
    state: one.state,
    answer: one.answer,
    isShared: one.isShared,
  })
  const set = (change: Partial<typeof shown>) => setShown({ ...shown, ...change })
  const save = useAct({
    run: () =>
      api.feedback.changeIdea({ params: { id: one.id }, body: { ...shown, title: shown.title.trim() } }),
    refresh: [feedbackKey],
    said: () => _('Answered.'),
    inForm: true,
    onDone: onClose,
  })
  const faults = useFaults(save.error)
  return (
    <form
      noValidate
      className="mt-3 flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate(undefined)
      }}
    >
      <FormError error={save.error} fields={['title', 'state', 'answer', 'isShared']} />
      <TextField
        label={_('Idea in one line')}
        value={shown.title}
        onChange={(title) => set({ title })}
        error={faults.title}
      />
      <Select
        label={_('How far it is')}
        options={ideaStates.map((id) => ({ id, name: _(ideaNames[id]) }))}
        value={shown.state}
        onChange={(state) => set({ state })}
      />
      <TextField
        label={_('Our answer')}
        description={_('Everybody who sees the idea reads it.')}
        rows={3}
        value={shown.answer}
        onChange={(answer) => set({ answer })}
        error={faults.answer}
      />
      <Switch
        isSelected={shown.isShared}
        onChange={(isShared) => set({ isShared })}
        description={_(
          'Without it, only the writer’s own organisation sees the idea. Names are never shown.',
        )}
      >
        {_('Share with every requester')}
      </Switch>
      <div className="flex flex-wrap gap-2">
        <Button
          type="submit"
          look="primary"
          size="roomy"
          isPending={save.isPending}
          isDisabled={!shown.title.trim()}
        >
          {_('Save')}
        </Button>
        <Button look="plain" size="roomy" onPress={onClose}>
          {_('Cancel')}
        </Button>
      </div>
    </form>
  )
}
