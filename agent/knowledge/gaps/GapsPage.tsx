// Gaps of knowledge: each a piece of work somebody takes, fills with an article, or dismisses.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { CircleCheck, RefreshCw } from 'lucide-react'
import { api } from '../../data/api.ts'
import { useMay } from '../../data/me.ts'
import { Loaded } from '../../settings/parts/Loaded.tsx'
import { useAct } from '../../settings/parts/useAct.ts'
import { Button, Choice, EmptyState, RelativeTime } from '../../ui/index.ts'
import { Frame } from '../Frame.tsx'
import { GapCard } from './GapCard.tsx'
import { type Gap, gapQuery, gapsKey, gapsQuery, type Shown } from './queries.ts'
import { kindLeads, kindNames } from './words.ts'

const kinds: readonly Gap['kind'][] = ['tickets', 'search', 'article']
const states: Record<Shown, string> = { waiting: 'To do', done: 'Filled', dismissed: 'Dismissed' }
const shown = ['waiting', 'done', 'dismissed'] as const

export const GapsPage = () => {
  const { _ } = useLingui()
  const search = useSearch({ strict: false }) as { kind?: string; show?: string; one?: string }
  const navigate = useNavigate()
  const mayPublish = useMay('article.publish')
  const kind = kinds.find((k) => k === search.kind) ?? 'tickets'
  const state = shown.find((s) => s === search.show) ?? 'waiting'
  // A link may lead to one of them.
  const one = useQuery({ ...gapQuery(search.one ?? ''), enabled: search.one !== undefined }).data
  const gaps = useQuery(gapsQuery(state, kind))
  const look = useAct({
    run: () => api.answers.lookForGaps({}),
    refresh: [gapsKey],
    said: () => _('Looking again; what is found appears here in a minute.'),
  })
  const go = (next: { kind?: string; show?: string }) =>
    void navigate({ to: '/knowledge/gaps', search: { kind, show: state, ...next } as never, replace: true })
  return (
    <Frame
      title={_('Gaps of knowledge')}
      isBelow
      action={
        mayPublish && (
          <Button
            icon={<RefreshCw size={14} aria-hidden="true" />}
            isPending={look.isPending}
            onPress={() => look.mutate(undefined)}
          >
            {_('Look again now')}
          </Button>
        )
      }
    >
      <div className="min-h-0 grow scroll-pane scroll-pb-16">
        <div className="max-w-[860px] px-6 pt-4 pb-16 max-md:px-4">
          <div className="flex flex-wrap items-center gap-3">
            <Choice
              label={_('What is missing')}
              hideLabel
              options={kinds.map((id) => ({
                id,
                name: gaps.data ? `${_(kindNames[id])} ${gaps.data.counts[id]}` : _(kindNames[id]),
              }))}
              value={kind}
              onChange={(next) => go({ kind: next })}
            />
            <Choice
              label={_('State')}
              hideLabel
              options={shown.map((id) => ({ id, name: _(states[id]) }))}
              value={state}
              onChange={(next) => go({ show: next })}
            />
          </div>
          <p className="mt-3 text-muted">
            {_(kindLeads[kind])}{' '}
            {gaps.data?.lookedAt && (
              <>
                {_('Last looked:')} <RelativeTime at={gaps.data.lookedAt} />
              </>
            )}
          </p>
          {one && (
            <ul aria-label={_('The gap the link leads to')} className="mt-2">
              <GapCard gap={one} />
            </ul>
          )}
          <Loaded query={gaps} rows={6}>
            {({ items }) =>
              items.length > 0 ? (
                <ul aria-label={_(kindNames[kind])} className="mt-2">
                  {items.map((gap) => (
                    <GapCard key={gap.id} gap={gap} />
                  ))}
                </ul>
              ) : (
                <EmptyState
                  title={state === 'waiting' ? _('No gaps here') : _('Nothing here yet')}
                  icon={<CircleCheck size={24} aria-hidden="true" />}
                >
                  {state === 'waiting'
                    ? _('The desk looks for them every night.')
                    : _('What somebody filled or dismissed stands here.')}
                </EmptyState>
              )
            }
          </Loaded>
        </div>
      </div>
    </Frame>
  )
}
