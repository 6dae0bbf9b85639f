// Everybody's shifts in a week or a month: as a grid, on a phone day by day.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { CalendarDays } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Loaded } from '../settings/parts/Loaded.tsx'
import { useIsPhone } from '../shell/phone.ts'
import { EmptyState } from '../ui/index.ts'
import { daysFrom, daysOfMonth, mondayOf } from './dates.ts'
import { CellDialog } from './entry/CellDialog.tsx'
import { Grid } from './grid/Grid.tsx'
import { lanesOf, type Place } from './lanes.ts'
import { PhoneDays } from './PhoneDays.tsx'
import { rosterQuery } from './queries.ts'
import { TeamBar } from './TeamBar.tsx'
import { useRosterSearch } from './use-roster-search.ts'

export const TeamRoster = () => {
  const { _ } = useLingui()
  const isPhone = useIsPhone()
  const { look, day, team, today } = useRosterSearch()
  const isMonth = look === 'month' && !isPhone
  const days = useMemo(() => (isMonth ? daysOfMonth(day) : daysFrom(mondayOf(day), 7)), [isMonth, day])
  const query = useQuery(rosterQuery({ days, team }))
  const lanes = useMemo(() => (query.data ? lanesOf(query.data) : []), [query.data])
  const [open, setOpen] = useState<Place | null>(null)
  const lane = lanes.find((l) => l.person.id === open?.personId)
  return (
    <>
      <TeamBar days={days} isMonth={isMonth} />
      <Loaded query={query} rows={8}>
        {(roster) =>
          lanes.length === 0 ? (
            <EmptyState
              title={_('Nobody works here yet')}
              icon={<CalendarDays size={24} aria-hidden="true" />}
            >
              {_('People of the team stand here as soon as they are invited.')}
            </EmptyState>
          ) : isPhone ? (
            <PhoneDays days={days} lanes={lanes} gaps={roster.gaps} onOpen={setOpen} />
          ) : (
            <Grid
              days={days}
              lanes={lanes}
              gaps={roster.gaps}
              entries={roster.entries}
              today={today}
              isMonth={isMonth}
              onOpen={setOpen}
            />
          )
        }
      </Loaded>
      {open && lane && query.data && (
        <CellDialog
          key={`${open.personId} ${open.day}`}
          lane={lane}
          lanes={lanes}
          day={open.day}
          entries={query.data.entries}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
