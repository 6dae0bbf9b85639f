// What would have been otherwise, in numbers: tickets, breaches, priorities, load, rules.
import { useLingui } from '@lingui/react'
import { ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'
import type { RehearsalResult } from '../../../contract/rehearsal.ts'
import type { Priority } from '../../../rules/ticket/words.ts'
import { priorityName } from '../../data/words.ts'
import { targetName } from '../../law/words.ts'
import { cx } from '../../ui/index.ts'
import { BeforeAfter } from './BeforeAfter.tsx'
import { Doings } from './Doings.tsx'

export const Findings = ({ result }: { result: RehearsalResult }) => {
  const { _ } = useLingui()
  const { breaches } = result
  const better = breaches.after - breaches.before
  return (
    <>
      <dl className="grid grid-cols-2 gap-x-8 gap-y-4 border-b border-line py-6 sm:grid-cols-4">
        <Figure name={_('Tickets')} value={result.tickets} />
        <Figure
          name={_('Would differ')}
          value={result.changed}
          note={_('{n} %', { n: Math.round((100 * result.changed) / Math.max(1, result.tickets)) })}
        />
        <Figure name={_('Tickets late, before')} value={breaches.before} />
        <Figure
          name={_('Tickets late, with this')}
          value={breaches.after}
          tone={better < 0 ? 'text-ok' : better > 0 ? 'text-breach' : ''}
          note={
            better === 0
              ? _('as many')
              : better < 0
                ? _('{n} fewer', { n: -better })
                : _('{n} more', { n: better })
          }
        />
      </dl>
      {result.changed === 0 && <p className="py-6 text-muted">{_('Nothing would have been otherwise.')}</p>}
      <div className="grid gap-x-10 border-b border-line empty:border-b-0 lg:grid-cols-2">
        <BeforeAfter
          title={_('Late, by target')}
          rows={result.targets.map(({ target, before, after }) => ({
            id: target,
            name: targetName(target),
            before,
            after,
          }))}
          isBetterLess
        />
        <Moved result={result} />
        <BeforeAfter
          title={_('Tickets by team')}
          rows={result.teams.map(({ id, name, before, after }) => ({
            id: id ?? 'none',
            name: id === null ? _('No team') : name,
            before,
            after,
          }))}
        />
        <BeforeAfter title={_('Tickets by person')} rows={result.people} />
        <BeforeAfter title={_('How often a rule acts')} rows={result.rules} />
        <BeforeAfter title={_('Hours at work')} rows={result.roster?.hours ?? []} />
        <BeforeAfter
          title={_('Hours with too few people')}
          rows={(result.roster?.gaps ?? []).map(({ name, team, ...rest }) => ({
            ...rest,
            name: [team, name].filter(Boolean).join(', '),
          }))}
          isBetterLess
        />
      </div>
      <Doings doings={result.doings} />
    </>
  )
}

interface FigureProps {
  name: string
  value: number
  note?: string
  tone?: string
}

const Figure = ({ name, value, note, tone }: FigureProps) => (
  <div>
    <dt className="text-sm text-muted">{name}</dt>
    <dd className={cx('text-[22px] leading-7 font-[620] tracking-[-0.02em] tabular-nums', tone)}>
      {value.toLocaleString()}
      {note && <span className="pl-2 text-sm font-medium tracking-normal">{note}</span>}
    </dd>
  </div>
)

const Moved = ({ result }: { result: RehearsalResult }): ReactNode => {
  const { _ } = useLingui()
  if (result.priorities.length === 0) return null
  return (
    <section aria-label={_('Other priorities')} className="py-5">
      <h2 className="pb-2 text-body font-semibold">{_('Other priorities')}</h2>
      <ul className="flex flex-col gap-1">
        {result.priorities.map(({ from, to, count }) => (
          <li key={`${from} ${to}`} className="flex min-h-6 items-center gap-2">
            <span>{priorityName(from as Priority)}</span>
            <ArrowRight size={14} aria-label={_('becomes')} className="text-faint" />
            <span className="grow">{priorityName(to as Priority)}</span>
            <span className="font-[550] tabular-nums">{count}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
