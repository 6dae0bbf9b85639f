// A team's name, changed where it stands.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import type { Team } from '../../../contract/people.ts'
import { api } from '../../data/api.ts'
import { teamsQuery } from '../../data/queries.ts'
import { Button, TextField, useFaults, useProblemWords } from '../../ui/index.ts'
import { useAct } from '../parts/useAct.ts'
import { peopleKey } from '../people/queries.ts'

export const TeamName = ({ team, onClose }: { team: Team; onClose: () => void }) => {
  const { _ } = useLingui()
  const problemWords = useProblemWords()
  const [name, setName] = useState(team.name)
  const call = (wanted: string) => api.people.changeTeam({ params: { id: team.id }, body: { name: wanted } })
  const rename = useAct({
    run: call,
    refresh: [teamsQuery.queryKey, peopleKey],
    said: (now) => _('{before} is now called {now}.', { before: team.name, now }),
    undo: () => call(team.name),
    inForm: true,
    onDone: onClose,
  })
  const error = useFaults(rename.error).name ?? problemWords(rename.error) ?? undefined
  return (
    <form
      noValidate
      className="flex flex-col items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() === team.name) onClose()
        else rename.mutate(name.trim())
      }}
    >
      <TextField
        label={_('Name')}
        hideLabel
        value={name}
        onChange={setName}
        error={error}
        autoFocus
        className="w-full"
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
      />
      <div className="flex gap-2">
        <Button type="submit" look="primary" isPending={rename.isPending} isDisabled={!name.trim()}>
          {_('Rename')}
        </Button>
        <Button look="plain" onPress={onClose}>
          {_('Cancel')}
        </Button>
      </div>
    </form>
  )
}
