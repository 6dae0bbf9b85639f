// How long an answer to a finished ticket wakes it; later it opens a new one.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import { api } from '../../data/api.ts'
import { workspaceQuery } from '../../data/queries.ts'
import { Button, Checkbox, TextField, useFaults, useProblemWords } from '../../ui/index.ts'
import { useAct } from '../parts/useAct.ts'

const usual = '30'

export const ReopenDays = ({ days, isLocked }: { days: number | null; isLocked: boolean }) => {
  const { _ } = useLingui()
  const problemWords = useProblemWords()
  const [text, setText] = useState(String(days ?? usual))
  const call = (reopenDays: number | null) => api.workspace.change({ body: { reopenDays } })
  const change = useAct({
    run: call,
    refresh: [workspaceQuery.queryKey],
    said: () => _('Workspace changed.'),
    undo: () => call(days),
    inForm: true,
  })
  const wanted = Number(text)
  const isChanged = days !== null && /^\d+$/.test(text.trim()) && wanted !== days
  const fault = useFaults(change.error).reopenDays ?? problemWords(change.error) ?? undefined
  return (
    <form
      noValidate
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (isChanged) change.mutate(wanted)
      }}
    >
      <div className="flex items-end gap-2">
        <TextField
          label={_('An answer opens a finished ticket again for so many days')}
          inputMode="numeric"
          value={days === null ? '' : text}
          onChange={setText}
          error={fault}
          isDisabled={isLocked || days === null}
          className="w-full sm:max-w-80"
        />
        {isChanged && (
          <Button type="submit" look="primary" size="roomy" isPending={change.isPending}>
            {_('Save')}
          </Button>
        )}
      </div>
      <Checkbox
        isSelected={days === null}
        onChange={(isAlways) => change.mutate(isAlways ? null : Number(usual))}
        isDisabled={isLocked || change.isPending}
        description={_('Otherwise a later answer becomes a new ticket that names the old one.')}
      >
        {_('However late it comes')}
      </Checkbox>
    </form>
  )
}
