// Numbers as they were and as they would have been, each as a bar; only those that differ.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import { Button, cx } from '../../ui/index.ts'

interface Row {
  id: string
  name: string
  before: number
  after: number
}

interface Props {
  title: string
  rows: readonly Row[]
  /** Fewer is better, as with breaches. */
  isBetterLess?: boolean
}

const few = 8

export const BeforeAfter = ({ title, rows, isBetterLess = false }: Props) => {
  const { _ } = useLingui()
  const [isWhole, setWhole] = useState(false)
  const telling = rows
    .filter(({ before, after }) => before !== after)
    .toSorted((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before) || b.after - a.after)
  if (telling.length === 0) return null
  const most = Math.max(...telling.flatMap(({ before, after }) => [before, after]))
  const shown = isWhole ? telling : telling.slice(0, few)
  return (
    <section aria-label={title} className="py-5">
      <h2 className="pb-2 text-body font-semibold">{title}</h2>
      <table className="w-full table-fixed border-collapse text-left">
        <thead>
          <tr className="text-sm text-muted">
            <th scope="col" className="w-2/5 pb-1 font-medium max-sm:w-auto">
              <span className="sr-only">{_('Name')}</span>
            </th>
            <td className="max-sm:hidden" />
            <th scope="col" className="w-16 pb-1 text-right font-medium">
              {_('Before')}
            </th>
            <th scope="col" className="w-18 pb-1 text-right font-medium">
              {_('With this')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ id, name, before, after }) => (
            <tr key={id}>
              <th scope="row" className="py-1 pr-3 leading-[18px] font-normal wrap-anywhere">
                {name}
              </th>
              <td aria-hidden="true" className="py-1 max-sm:hidden">
                <span
                  className="block h-1 rounded-full bg-line-strong"
                  style={{ width: share(before, most) }}
                />
                <span
                  className={cx('mt-0.5 block h-1 rounded-full', tones(after - before, isBetterLess).bar)}
                  style={{ width: share(after, most) }}
                />
              </td>
              <td className="py-1 text-right text-muted tabular-nums">{before}</td>
              <td
                className={cx(
                  'py-1 text-right font-[550] tabular-nums',
                  tones(after - before, isBetterLess).text,
                )}
              >
                {after}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {telling.length > few && (
        <Button look="plain" className="mt-1 -ml-2.5" onPress={() => setWhole(!isWhole)}>
          {isWhole ? _('Show fewer') : _('Show all {n}', { n: telling.length })}
        </Button>
      )}
    </section>
  )
}

const share = (n: number, most: number): string => `${n === 0 ? 0 : Math.max(2, (100 * n) / most)}%`

const tones = (change: number, isBetterLess: boolean): { text: string; bar: string } => {
  if (!isBetterLess || change === 0) return { text: '', bar: 'bg-accent' }
  return change < 0 ? { text: 'text-ok', bar: 'bg-ok' } : { text: 'text-breach', bar: 'bg-breach' }
}
