// Chooses the team; the person before lets go when another team takes it.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { UsersRound } from 'lucide-react'
import { teamsQuery } from '../../data/queries.ts'
import { setTeam } from '../changes.ts'
import { common, type PickProps } from './chosen.ts'
import { PickList } from './PickList.tsx'

const none = 'none'

export const PickTeam = ({ numbers, close }: PickProps) => {
  const { _ } = useLingui()
  const teams = useQuery(teamsQuery).data?.items ?? []
  const now = common(numbers, (t) => t.team?.id ?? none)
  const items = [
    ...teams.map((t) => ({
      id: t.id,
      name: t.name,
      note: _('{count, plural, one {# member} other {# members}}', { count: t.members.length }),
      lead: <UsersRound size={16} className="shrink-0 text-faint" />,
      isChosen: t.id === now,
    })),
    { id: none, name: _('No team'), isChosen: now === none },
  ]
  const pick = (id: string) => {
    close()
    if (id !== now) setTeam(numbers, teams.find((t) => t.id === id) ?? null)
  }
  return (
    <PickList
      label={_('Teams')}
      search={_('Move to team…')}
      empty={_('No team of that name')}
      items={items}
      onPick={pick}
    />
  )
}
