// What the hits have in common, with counts; a click narrows the search by it, a second one widens it again.
import { useLingui } from '@lingui/react'
import type { z } from 'zod'
import type { search } from '../../contract/search.ts'
import { statusName } from '../data/words.ts'
import { useIsPhone } from '../shell/phone.ts'
import { cx } from '../ui/index.ts'
import { narrowedBy, widenedBy } from './narrow.ts'

type Found = NonNullable<z.infer<typeof search.tickets.reply>['facets']>

const groups = [
  { key: 'status', name: 'Status' },
  { key: 'team', name: 'Team' },
  { key: 'assignee', name: 'Assignee' },
  { key: 'organisation', name: 'Organisation' },
  { key: 'tag', name: 'Tags' },
] as const

interface Props {
  facets: Found
  q: string
  onNarrow: (q: string) => void
}

export const Facets = (props: Props) => {
  const { _ } = useLingui()
  const isPhone = useIsPhone()
  return (
    <aside aria-label={_('Narrow the search')} className="w-56 flex-none max-md:order-first max-md:w-full">
      {isPhone ? (
        <details className="rounded-2 border border-line px-3 py-2">
          <summary className="ring-focus font-[550]">{_('Narrow')}</summary>
          <Groups {...props} />
        </details>
      ) : (
        <Groups {...props} />
      )}
    </aside>
  )
}

const Groups = ({ facets, q, onNarrow }: Props) => {
  const { _ } = useLingui()
  return (
    <div className="flex flex-col gap-4 max-md:pt-3">
      {groups
        .filter(({ key }) => facets[key].length > 0)
        .map(({ key, name }) => (
          <section key={key} aria-label={_(name)}>
            <h2 className="pb-1 text-xs font-medium text-faint">{_(name)}</h2>
            {facets[key].slice(0, 6).map((one) => (
              <Facet key={one.value} field={key} one={one} q={q} onNarrow={onNarrow} />
            ))}
          </section>
        ))}
    </div>
  )
}

interface FacetProps {
  field: keyof Found
  one: Found[keyof Found][number]
  q: string
  onNarrow: (q: string) => void
}

const Facet = ({ field, one, q, onNarrow }: FacetProps) => {
  const wider = widenedBy(q, field, one.value)
  return (
    <button
      type="button"
      aria-pressed={wider !== null}
      onClick={() => onNarrow(wider ?? narrowedBy(q, field, one.value))}
      className={cx(
        'flex min-h-7 w-full items-center gap-2 rounded-2 px-2 text-left ring-focus hover:bg-hover pointer-coarse:min-h-11',
        wider !== null && 'bg-active font-semibold',
      )}
    >
      <span className="min-w-0 grow truncate">
        {field === 'status' ? statusName(one.value as Parameters<typeof statusName>[0]) : one.name}
      </span>
      <span className="text-sm text-faint tabular-nums">{one.count}</span>
    </button>
  )
}
