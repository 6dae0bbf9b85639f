// The roster: who works when, in weeks and months; requests, patterns and how many are needed.
import { useLingui } from '@lingui/react'
import { type ComponentType, lazy, Suspense, useEffect } from 'react'
import { SkeletonRows } from '../ui/index.ts'
import './print.css'
import { RosterHead } from './RosterHead.tsx'
import { TeamRoster } from './TeamRoster.tsx'
import { type Show, useRosterSearch } from './use-roster-search.ts'

const Mine = lazy(() => import('./mine/Mine.tsx'))
const Requests = lazy(() => import('./requests/Requests.tsx'))
const Patterns = lazy(() => import('./patterns/Patterns.tsx'))
const Coverage = lazy(() => import('./needs/Coverage.tsx'))

const bodies: Record<Show, ComponentType> = {
  team: TeamRoster,
  mine: Mine,
  requests: Requests,
  patterns: Patterns,
  coverage: Coverage,
}

export const Roster = () => {
  const { _ } = useLingui()
  const { show } = useRosterSearch()
  const Body = bodies[show]
  useEffect(() => {
    document.title = `${_('Roster')} · Handrail`
  }, [_])
  return (
    <section data-roster="" aria-label={_('Roster')} className="flex min-h-0 min-w-0 grow flex-col">
      <RosterHead />
      <Suspense
        fallback={
          <div className="px-6">
            <SkeletonRows rows={6} />
          </div>
        }
      >
        <Body />
      </Suspense>
    </section>
  )
}
