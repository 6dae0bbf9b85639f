// What was brought in so far.
import { useLingui } from '@lingui/react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { More } from '../../settings/parts/More.tsx'
import { RelativeTime, Tag } from '../../ui/index.ts'
import { importsQuery } from '../queries.ts'
import { Report } from './Report.tsx'

export const PastImports = () => {
  const { _ } = useLingui()
  const imports = useInfiniteQuery(importsQuery)
  const items = imports.data?.pages.flatMap((page) => page.items) ?? []
  if (items.length === 0) return null
  return (
    <section aria-label={_('Brought in before')} className="border-t border-line pt-4">
      <h2 className="pb-1 text-h3 font-[620]">{_('Brought in before')}</h2>
      <ul>
        {items.map((run) => (
          <li key={run.id} className="border-b border-line py-2 last:border-b-0">
            <details>
              <summary className="flex min-h-9 flex-wrap items-center gap-x-3 rounded-1 ring-focus pointer-coarse:min-h-11">
                <span className="min-w-0 grow truncate font-[550]">{run.name}</span>
                {run.state !== 'done' && (
                  <Tag>{run.state === 'failed' ? _('Failed') : _('Being brought in')}</Tag>
                )}
                <span className="text-sm text-muted">
                  {run.by} · <RelativeTime at={run.startedAt} />
                </span>
              </summary>
              <div className="py-3">
                {run.error && <p className="pb-3 text-breach">{run.error}</p>}
                <Report counts={run.counts} report={run.report} />
              </div>
            </details>
          </li>
        ))}
      </ul>
      <More query={imports} />
    </section>
  )
}
