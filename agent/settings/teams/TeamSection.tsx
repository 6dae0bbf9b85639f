// One team: its name, and its members to add and take out.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import type { Team } from '../../../contract/people.ts'
import { api } from '../../data/api.ts'
import { teamPeopleQuery, teamsQuery } from '../../data/queries.ts'
import { Avatar, Chip, ComboBox, IconButton } from '../../ui/index.ts'
import { useAct } from '../parts/useAct.ts'
import { peopleKey } from '../people/queries.ts'
import { TeamConduct } from './TeamConduct.tsx'
import { TeamName } from './TeamName.tsx'

export const TeamSection = ({ team, mayChange }: { team: Team; mayChange: boolean }) => {
  const { _ } = useLingui()
  const [isRenaming, setRenaming] = useState(false)
  return (
    <section
      aria-label={team.name}
      className="grid gap-x-8 gap-y-3 border-b border-line py-5 last:border-b-0 lg:grid-cols-[240px_minmax(0,1fr)]"
    >
      {isRenaming ? (
        <TeamName team={team} onClose={() => setRenaming(false)} />
      ) : (
        <div className="flex items-start gap-1">
          <div className="min-w-0">
            <h2 className="text-body font-semibold">{team.name}</h2>
            <p className="text-sm text-muted tabular-nums">
              {_('{n, plural, =0 {Nobody yet} one {# person} other {# people}}', { n: team.members.length })}
            </p>
          </div>
          {mayChange && (
            <IconButton
              label={_('Rename {name}', { name: team.name })}
              onPress={() => setRenaming(true)}
              className="-mt-1"
            >
              <Pencil size={14} aria-hidden="true" />
            </IconButton>
          )}
        </div>
      )}
      <div className="flex min-w-0 flex-col gap-3">
        {team.description && <p className="text-muted wrap-anywhere">{team.description}</p>}
        <Members team={team} mayChange={mayChange} />
        {mayChange && <TeamConduct team={team} />}
      </div>
    </section>
  )
}

const Members = ({ team, mayChange }: { team: Team; mayChange: boolean }) => {
  const { _ } = useLingui()
  const people = useQuery(teamPeopleQuery)
  const ids = team.members.map((one) => one.id)
  const setMembers = (memberIds: string[]) =>
    api.people.changeTeam({ params: { id: team.id }, body: { memberIds } })
  const set = useAct({
    run: ({ memberIds }: { memberIds: string[]; words: string }) => setMembers(memberIds),
    refresh: [teamsQuery.queryKey, peopleKey],
    said: ({ words }) => words,
    undo: () => setMembers(ids),
  })
  const others = (people.data?.items ?? []).filter(
    (person) => person.state !== 'disabled' && !ids.includes(person.id),
  )
  const nameOf = (id: string) => [...team.members, ...others].find((person) => person.id === id)?.name ?? ''
  const add = (id: string) =>
    set.mutate({
      memberIds: [...ids, id],
      words: _('{name} is now in {team}.', { name: nameOf(id), team: team.name }),
    })
  const remove = (id: string) =>
    set.mutate({
      memberIds: ids.filter((one) => one !== id),
      words: _('{name} left {team}.', { name: nameOf(id), team: team.name }),
    })
  return (
    <div className="flex flex-col gap-3">
      {team.members.length > 0 && (
        <ul className="flex flex-wrap gap-1.5">
          {team.members.map((person) => (
            <li key={person.id} className="max-w-full">
              <Chip
                text={person.name}
                lead={<Avatar name={person.name} size="small" />}
                onRemove={mayChange ? () => remove(person.id) : undefined}
              />
            </li>
          ))}
        </ul>
      )}
      {mayChange && (
        <ComboBox
          label={_('Add somebody to {team}', { team: team.name })}
          hideLabel
          placeholder={_('Add somebody')}
          empty={_('Nobody else fits. Invite people under People.')}
          options={others.map(({ id, name, email }) => ({ id, name, note: email }))}
          onPick={add}
          className="w-full sm:max-w-80"
        />
      )}
    </div>
  )
}
