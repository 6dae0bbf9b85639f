// A roster that was tried: what it was, and one press to put it into force.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { CalendarCheck } from 'lucide-react'
import type { RosterTrial } from '../../../contract/rehearsal.ts'
import type { Pattern } from '../../../contract/roster.ts'
import { api } from '../../data/api.ts'
import { useMay } from '../../data/me.ts'
import { keyOf } from '../../roster/dates.ts'
import { patternsQuery, rosterKey } from '../../roster/queries.ts'
import { Button } from '../../ui/index.ts'
import { useAct } from '../parts/useAct.ts'

type Weeks = Pick<Pattern, 'weeks' | 'zone' | 'worksHolidays'>
const put = (id: string, { weeks, zone, worksHolidays }: Weeks) =>
  api.roster.changePattern({ params: { id }, body: { weeks, zone, worksHolidays } })

interface Props {
  name: string
  roster: RosterTrial
}

export const RosterTried = ({ name, roster }: Props) => {
  const { _ } = useLingui()
  const may = useMay('roster.write')
  const { data } = useQuery(patternsQuery)
  const pattern = data?.items.find(({ id }) => id === roster.patternId)
  const refresh = [patternsQuery.queryKey, rosterKey]
  const change = useAct({
    run: (to: Weeks) => put(roster.patternId ?? '', to),
    refresh,
    said: () => _('{name} changed.', { name }),
    ...(pattern && { undo: () => put(pattern.id, pattern) }),
  })
  const follow = useAct({
    run: ({ personId, week }: { personId: string; week: number }) =>
      api.roster.assign({
        body: { personId, patternId: pattern?.id ?? '', startsOn: keyOf(Date.now()), week },
      }),
    refresh,
    said: () => _('So it is from today on.'),
  })
  if (!may || !pattern) return null
  return (
    <Button
      icon={<CalendarCheck size={14} aria-hidden="true" />}
      isPending={change.isPending || follow.isPending}
      isDisabled={change.isSuccess || follow.isSuccess}
      onPress={() => (roster.try === 'pattern' ? change.mutate(roster) : follow.mutate(roster))}
    >
      {_('Put into force: {name}', { name })}
    </Button>
  )
}
