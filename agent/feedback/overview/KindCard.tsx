// One kind of survey: its one number, how sure it is, how the marks spread, and the months.
import { useLingui } from '@lingui/react'
import type { FeedbackFigures } from '../../../contract/feedback.ts'
import { scales } from '../../../rules/feedback/survey.ts'
import { format } from '../../data/times.ts'
import { cx } from '../../ui/index.ts'
import { decimal, kindNames, percent, signed } from '../words.ts'
import { ShareBar } from './ShareBar.tsx'

type One = FeedbackFigures['kinds'][number]

export const KindCard = ({ one: { kind, asked, figures, counts, months } }: { one: One }) => {
  const { _ } = useLingui()
  const head =
    figures.nps !== null ? signed(figures.nps) : figures.share !== null ? percent(figures.share) : '–'
  return (
    <section aria-label={_(kindNames[kind])} className="rounded-3 border border-line bg-surface p-4">
      <h2 className="font-semibold">{_(kindNames[kind])}</h2>
      <p className="mt-2 flex flex-wrap items-baseline gap-x-3">
        <span className="text-[32px] leading-10 font-[620] tracking-[-0.02em] tabular-nums">{head}</span>
        <span className="text-muted">
          {kind === 'nps'
            ? _('promoters less detractors, from −100 to 100')
            : _('are content: {from} or better of {high}', {
                from: scales[kind].good,
                high: scales[kind].high,
              })}
        </span>
      </p>
      {figures.mean !== null && (
        <p className="mt-1 text-muted tabular-nums">
          {_('{n} answers of {asked} asked, mean {mean}', {
            n: figures.n,
            asked,
            mean: decimal(figures.mean),
          })}
        </p>
      )}
      {figures.share !== null && kind !== 'nps' && <ShareBar figures={figures} className="mt-3" />}
      <Spread kind={kind} counts={counts} />
      {months.length > 1 && (
        <ul className="mt-3 flex flex-wrap gap-x-4 gap-y-1 border-t border-line pt-3 text-sm text-muted">
          {months.slice(-6).map(({ month, figures: own }) => (
            <li key={month} className="tabular-nums">
              {format({ month: 'short', year: '2-digit', timeZone: 'UTC' }).format(
                new Date(`${month}-01T12:00:00Z`),
              )}{' '}
              <b className="font-semibold text-ink">
                {own.nps !== null ? signed(own.nps) : own.share === null ? '–' : percent(own.share)}
              </b>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** How often each mark was given, as columns with their numbers. */
const Spread = ({ kind, counts }: Pick<One, 'kind' | 'counts'>) => {
  const { _ } = useLingui()
  const most = Math.max(1, ...counts.map((c) => c.n))
  const { good, bad } = scales[kind]
  return (
    <ol aria-label={_('How often each mark was given')} className="mt-4 flex items-end gap-1">
      {counts.map(({ mark, n }) => (
        <li key={mark} className="flex min-w-0 grow basis-0 flex-col items-center text-sm tabular-nums">
          <span className="text-muted">{n}</span>
          <span className="flex h-12 w-full items-end">
            <span
              style={{ height: `${Math.max(4, (n / most) * 100)}%` }}
              className={cx(
                'w-full rounded-t-1',
                n === 0 ? 'bg-fill' : mark >= good ? 'bg-ok' : mark <= bad ? 'bg-breach' : 'bg-warn',
              )}
            />
          </span>
          <span className="mt-1 font-medium">{mark}</span>
        </li>
      ))}
    </ol>
  )
}
