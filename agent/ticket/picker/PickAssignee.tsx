// Chooses who has the ticket: of one ticket whoever is suggested; of many myself first, then people of its team, then everybody.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useMe } from '../../data/me.ts'
import { teamPeopleQuery } from '../../data/queries.ts'
import { Avatar } from '../../ui/index.ts'
import { assign } from '../changes.ts'
import { PickSuggested, useSuggested } from '../dispatch/PickSuggested.tsx'
import { common, type PickProps } from './chosen.ts'
import { PickList } from './PickList.tsx'

const nobody = 'nobody'

export const PickAssignee = ({ numbers, close }: PickProps) => {
  const { people, isComing } = useSuggested(numbers)
  const [number] = numbers
  if (isComing) return <div className="h-40 w-66" />
  return people && people.length > 0 && number !== undefined ? (
    <PickSuggested number={number} people={people} close={close} />
  ) : (
    <PickAnybody numbers={numbers} close={close} />
  )
}

const PickAnybody = ({ numbers, close }: PickProps) => {
  const { _ } = useLingui()
  const me = useMe().person
  const people = useQuery(teamPeopleQuery).data?.items.filter((p) => p.state === 'active') ?? []
  const now = common(numbers, (t) => t.assignee?.id ?? nobody)
  const teamId = common(numbers, (t) => t.team?.id)
  const rank = (p: (typeof people)[number]) =>
    p.id === me.id ? 0 : p.teams.some((t) => t.id === teamId) ? 1 : 2
  const items = [
    ...[...people]
      .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name))
      .map((p) => ({
        id: p.id,
        name: p.id === me.id ? _('{name} (me)', { name: p.name }) : p.name,
        note: p.teams.map((t) => t.name).join(', '),
        lead: <Avatar name={p.name} />,
        isChosen: p.id === now,
      })),
    {
      id: nobody,
      name: _('Nobody'),
      lead: <span className="size-6 shrink-0 rounded-full border border-dashed border-control" />,
      isChosen: now === nobody,
    },
  ]
  const pick = (id: string) => {
    close()
    if (id !== now) assign(numbers, people.find((p) => p.id === id) ?? null)
  }
  return (
    <PickList
      label={_('People')}
      search={_('Assign to…')}
      empty={_('Nobody of that name')}
      items={items}
      onPick={pick}
    />
  )
}
