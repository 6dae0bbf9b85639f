// What rules would have sent, asked, called and opened: how often, and the first of each with its words.
import { useLingui } from '@lingui/react'
import { Link } from '@tanstack/react-router'
import { ArrowRight, ChevronRight } from 'lucide-react'
import type { RehearsalResult } from '../../../contract/rehearsal.ts'
import { cx, focusRing, RelativeTime } from '../../ui/index.ts'
import { doingName } from './doings.ts'

type Doing = RehearsalResult['doings'][number]

export const Doings = ({ doings }: { doings: readonly Doing[] }) => {
  const { _ } = useLingui()
  if (doings.length === 0) return null
  return (
    <section aria-label={_('What would go out')} className="border-b border-line py-5">
      <h2 className="text-body font-semibold">{_('What would go out')}</h2>
      <p className="pb-2 text-muted">{_('Counted and shown; nothing was sent to anybody.')}</p>
      <ul>
        {doings.map((doing) => (
          <li key={`${doing.kind} ${doing.name}`} className="border-b border-line py-2 last:border-b-0">
            <DoingLine doing={doing} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const DoingLine = ({ doing }: { doing: Doing }) => {
  const { _ } = useLingui()
  const { kind, name, before, after, examples } = doing
  const line = (
    <span className="flex min-h-7 items-center gap-2 pointer-coarse:min-h-11">
      <ChevronRight
        size={14}
        aria-hidden="true"
        className={cx('flex-none text-faint group-open:rotate-90', examples.length === 0 && 'invisible')}
      />
      <span className="min-w-0 grow">
        <span className="font-[550]">{doingName(kind, _)}</span>
        {name && <span className="text-muted"> · {name}</span>}
      </span>
      <span className="text-muted tabular-nums">{before.toLocaleString()}</span>
      <ArrowRight size={12} aria-label={_('becomes')} className="text-faint" />
      <span className="min-w-10 text-right font-[550] tabular-nums">{after.toLocaleString()}</span>
    </span>
  )
  if (examples.length === 0) return line
  return (
    <details className="group">
      <summary className={cx('cursor-pointer list-none rounded-1 hover:bg-hover', focusRing)}>{line}</summary>
      <ul className="flex flex-col gap-3 pt-2 pb-1 pl-[22px]">
        {examples.map(({ ticketId, number, rule, at, words }) => (
          <li key={`${ticketId} ${at}`} className="border-l-2 border-line pl-3">
            <p className="flex flex-wrap items-center gap-x-2 text-sm text-muted">
              <Link
                to="/tickets/$number"
                params={{ number }}
                search={{ list: 'all' }}
                className={cx('font-[550] text-accent tabular-nums hover:underline', focusRing)}
              >
                {_('Ticket {number}', { number: String(number) })}
              </Link>
              {rule && <span>{rule}</span>}
              <RelativeTime at={at} />
            </p>
            {words && <p className="pt-0.5 whitespace-pre-line">{words}</p>}
          </li>
        ))}
      </ul>
    </details>
  )
}
