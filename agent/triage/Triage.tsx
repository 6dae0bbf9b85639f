// The triage queue: what came in, one verdict each. Left the queue, in the middle the request, beside it what may be the same.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { ListChecks } from 'lucide-react'
import { useEffect } from 'react'
import { usePlacePart } from '../inbox/place.ts'
import { useHasContext, useIsPhone } from '../shell/phone.ts'
import { triageKey, triageQuery } from '../ticket/dispatch/queries.ts'
import { useLive } from '../ticket/dispatch/use-live.ts'
import { Banner, EmptyState, SkeletonRows, useProblemWords } from '../ui/index.ts'
import { Case } from './Case.tsx'
import { Queue } from './Queue.tsx'
import { SimilarPane } from './SimilarPane.tsx'
import { TriageBar } from './TriageBar.tsx'
import { useTriagePlace } from './use-triage-place.ts'

export const Triage = () => {
  const { _ } = useLingui()
  const problemWords = useProblemWords()
  const isPhone = useIsPhone()
  const hasContext = useHasContext()
  const { team } = useSearch({ strict: false }) as { team?: string }
  const query = useQuery(triageQuery(team))
  useLive(triageKey)
  const items = query.data?.items
  useTriagePlace(items)
  const cursor = usePlacePart((p) => p.cursor)
  const item = items?.find((i) => i.ticket.number === cursor) ?? (isPhone ? undefined : items?.[0])
  useEffect(() => {
    document.title = `${_('Triage')} · Handrail`
  }, [_])
  if (isPhone && item) return <Case key={item.ticket.number} item={item} hasSimilar />
  return (
    <>
      <section
        aria-label={_('Triage')}
        className="flex min-h-0 w-84 flex-none flex-col border-line max-lg:w-70 max-md:w-full md:border-r"
      >
        <TriageBar total={query.data?.total} team={team} />
        <div className="min-h-0 grow scroll-pane">
          {query.error && !items && (
            <Banner tone="breach" className="m-4">
              {problemWords(query.error)}
            </Banner>
          )}
          {!items && !query.error && <SkeletonRows rows={8} className="h-18" />}
          {items && <Queue items={items} />}
        </div>
      </section>
      {!isPhone &&
        (item ? (
          <Case key={item.ticket.number} item={item} hasSimilar={!hasContext} />
        ) : (
          <div className="grid min-w-0 grow place-content-center">
            {items && (
              <EmptyState title={_('Queue clear')} icon={<ListChecks size={24} aria-hidden="true" />}>
                {_('Everything that came in has a verdict. The next one appears here by itself.')}
              </EmptyState>
            )}
          </div>
        ))}
      {item && hasContext && <SimilarPane item={item} />}
    </>
  )
}
