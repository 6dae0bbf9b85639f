// The workspace's name, saved when changed.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import { api } from '../../data/api.ts'
import { meQuery, workspaceQuery } from '../../data/queries.ts'
import { Button, TextField, useFaults, useProblemWords } from '../../ui/index.ts'
import { useAct } from '../parts/useAct.ts'

export const WorkspaceName = ({ name: before, isLocked }: { name: string; isLocked: boolean }) => {
  const { _ } = useLingui()
  const problemWords = useProblemWords()
  const [name, setName] = useState(before)
  const call = (wanted: string) => api.workspace.change({ body: { name: wanted } })
  const change = useAct({
    run: call,
    refresh: [workspaceQuery.queryKey, meQuery.queryKey],
    said: (now) => _('{before} is now called {now}.', { before, now }),
    undo: () => call(before),
    inForm: true,
  })
  const isChanged = name.trim() !== '' && name.trim() !== before
  return (
    <form
      noValidate
      className="flex items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (isChanged) change.mutate(name.trim())
      }}
    >
      <TextField
        label={_('Name')}
        value={name}
        onChange={setName}
        error={useFaults(change.error).name ?? problemWords(change.error) ?? undefined}
        isDisabled={isLocked}
        className="w-full sm:max-w-80"
      />
      {isChanged && (
        <Button type="submit" look="primary" size="roomy" isPending={change.isPending}>
          {_('Save')}
        </Button>
      )}
    </form>
  )
}
