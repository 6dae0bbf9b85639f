// What of the roster is shown: everybody, oneself, requests, patterns, coverage.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { MenuButton } from '../shell/MenuButton.tsx'
import { useIsPhone } from '../shell/phone.ts'
import { requestsQuery } from './queries.ts'
import { type Show, shows, useRosterGo, useRosterSearch } from './use-roster-search.ts'

const names: Record<Show, string> = {
  team: 'Roster',
  mine: 'My shifts',
  requests: 'Leave and swaps',
  patterns: 'Patterns',
  coverage: 'Coverage',
}

export const RosterHead = () => {
  const { _ } = useLingui()
  const go = useRosterGo()
  const isPhone = useIsPhone()
  const { show } = useRosterSearch()
  const requests = useQuery(requestsQuery).data?.items ?? []
  const open = requests.filter((r) => r.mayDecide || r.mayAgree).length
  return (
    <header className="flex h-12 flex-none items-center gap-4 border-b border-line px-4 max-md:h-14 max-md:gap-3 print:hidden">
      <h1 className="sr-only">{_('Roster')}</h1>
      {isPhone && <MenuButton />}
      <nav
        aria-label={_('Roster')}
        className="flex h-full min-w-0 gap-4 overflow-x-auto [scrollbar-width:none]"
      >
        {shows.map((one) => (
          <button
            key={one}
            type="button"
            ref={one === show ? intoSight : null}
            aria-current={one === show ? 'page' : undefined}
            onClick={() => go({ show: one })}
            className="relative flex h-full shrink-0 items-center gap-1.5 px-0.5 font-medium whitespace-nowrap text-muted ring-inside hover:text-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:after:absolute aria-[current=page]:after:inset-x-0 aria-[current=page]:after:bottom-0 aria-[current=page]:after:h-0.5 aria-[current=page]:after:bg-ink"
          >
            {_(names[one])}
            {one === 'requests' && open > 0 && (
              <span className="text-sm font-[450] text-faint tabular-nums">{open}</span>
            )}
          </button>
        ))}
      </nav>
    </header>
  )
}

/** On a phone not all of them have room. */
const intoSight = (tab: HTMLButtonElement | null) =>
  tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
