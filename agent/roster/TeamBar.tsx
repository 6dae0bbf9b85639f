// Which days and which team, and the way to paper.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { ChevronLeft, ChevronRight, Printer } from 'lucide-react'
import { teamsQuery } from '../data/queries.ts'
import { useIsPhone } from '../shell/phone.ts'
import { Button, Choice, IconButton, Select } from '../ui/index.ts'
import { type Day, firstOfMonth, later, rangeWords } from './dates.ts'
import { useRosterGo, useRosterSearch } from './use-roster-search.ts'

export const TeamBar = ({ days, isMonth }: { days: readonly Day[]; isMonth: boolean }) => {
  const { _ } = useLingui()
  const go = useRosterGo()
  const isPhone = useIsPhone()
  const { day, today, team, look } = useRosterSearch()
  const teams = useQuery(teamsQuery).data?.items ?? []
  const step = (by: number) => go({ day: isMonth ? firstOfMonth(day, by) : later(day, 7 * by) })
  const isNow = days.some((d) => d.key === today)
  return (
    <div className="flex flex-none flex-wrap items-center gap-x-2 gap-y-2 border-b border-line px-4 py-2">
      <h2 className="min-w-0 truncate text-body font-semibold tracking-[-0.01em] tabular-nums max-md:basis-full">
        {rangeWords(days)}
      </h2>
      <span className="flex items-center gap-0.5 print:hidden">
        <IconButton label={isMonth ? _('The month before') : _('The week before')} onPress={() => step(-1)}>
          <ChevronLeft size={16} aria-hidden="true" />
        </IconButton>
        <IconButton label={isMonth ? _('The month after') : _('The week after')} onPress={() => step(1)}>
          <ChevronRight size={16} aria-hidden="true" />
        </IconButton>
        <Button look="plain" isDisabled={isNow} onPress={() => go({ day: undefined })}>
          {_('Today')}
        </Button>
      </span>
      <span className="grow" />
      <span className="text-sm text-muted max-lg:hidden">{_('Times in {zone}', { zone: zoneWords() })}</span>
      <span className="flex min-w-0 items-center gap-2 max-md:grow print:hidden">
        <Select
          label={_('Team')}
          hideLabel
          options={[{ id: 'all', name: _('Every team') }, ...teams.map(({ id, name }) => ({ id, name }))]}
          value={team ?? 'all'}
          onChange={(id) => go({ team: id === 'all' ? undefined : id })}
          className="w-40 max-md:w-full"
        />
        {!isPhone && (
          <>
            <Choice
              label={_('Shown')}
              hideLabel
              options={[
                { id: 'week', name: _('Week') },
                { id: 'month', name: _('Month') },
              ]}
              value={look}
              onChange={(id) => go({ look: id === 'week' ? undefined : id })}
            />
            <IconButton label={_('Print')} onPress={() => window.print()}>
              <Printer size={16} aria-hidden="true" />
            </IconButton>
          </>
        )}
      </span>
    </div>
  )
}

/** Of the browser: "Oslo". */
const zoneWords = (): string =>
  Intl.DateTimeFormat().resolvedOptions().timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? 'UTC'
