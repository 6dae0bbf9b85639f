// The teams a person works in, changed in place.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import type { Person, Team } from '../../../contract/people.ts'
import { api } from '../../data/api.ts'
import { useMay } from '../../data/me.ts'
import { teamsQuery } from '../../data/queries.ts'
import { Button, Checkbox, Popover } from '../../ui/index.ts'
import { useAct } from '../parts/useAct.ts'
import { peopleKey } from './queries.ts'

export const TeamsCell = ({ person }: { person: Person }) => {
  const { _ } = useLingui()
  const mayChange = useMay('team.write')
  const names = person.teams.map((team) => team.name).join(', ')
  if (!mayChange) return <span>{names || '–'}</span>
  return (
    <Popover
      label={_('Teams of {name}', { name: person.name })}
      trigger={
        <Button
          look="plain"
          className="-ml-2 max-w-72 px-2! font-[450]!"
          aria-label={
            names
              ? `${_('Teams of {name}', { name: person.name })}: ${names}`
              : _('Team for {name}', { name: person.name })
          }
        >
          {names ? (
            <span className="truncate text-ink">{names}</span>
          ) : (
            <>
              <Plus size={14} aria-hidden="true" />
              {_('Team')}
            </>
          )}
        </Button>
      }
    >
      <TeamChecks person={person} />
    </Popover>
  )
}

const TeamChecks = ({ person }: { person: Person }) => {
  const { _ } = useLingui()
  const teams = useQuery(teamsQuery)
  const set = useAct({
    run: ({ team, memberIds }: { team: Team; memberIds: string[] }) =>
      api.people.changeTeam({ params: { id: team.id }, body: { memberIds } }),
    refresh: [peopleKey, teamsQuery.queryKey],
    said: ({ team, memberIds }) =>
      memberIds.includes(person.id)
        ? _('{name} is now in {team}.', { name: person.name, team: team.name })
        : _('{name} left {team}.', { name: person.name, team: team.name }),
    undo: ({ team }) =>
      api.people.changeTeam({
        params: { id: team.id },
        body: { memberIds: team.members.map((one) => one.id) },
      }),
  })
  const toggle = (team: Team, isIn: boolean) => {
    const others = team.members.map((one) => one.id).filter((id) => id !== person.id)
    set.mutate({ team, memberIds: isIn ? [...others, person.id] : others })
  }
  if (teams.data?.items.length === 0)
    return <p className="text-muted">{_('There are no teams yet. Add one under Teams.')}</p>
  return (
    <div className="flex min-w-40 flex-col">
      {teams.data?.items.map((team) => (
        <Checkbox
          key={team.id}
          isSelected={team.members.some((one) => one.id === person.id)}
          onChange={(isIn) => toggle(team, isIn)}
          isReadOnly={set.isPending}
        >
          {team.name}
        </Checkbox>
      ))}
    </div>
  )
}
