// How far something is: a bar and the numbers.
import { useLingui } from '@lingui/react'
import { Label } from 'react-aria-components/Label'
import { ProgressBar } from 'react-aria-components/ProgressBar'
import { localeOf } from '../../ui/index.ts'

interface Props {
  label: string
  done: number
  /** null: not known yet. */
  total: number | null
}

export const Meter = ({ label, done, total }: Props) => {
  const { _, i18n } = useLingui()
  const share = total ? Math.min(100, (done / total) * 100) : 0
  const number = (n: number) => n.toLocaleString(localeOf(i18n.locale))
  const text =
    total === null
      ? number(done)
      : total === 100
        ? `${number(done)} %`
        : _('{done} of {total}', { done: number(done), total: number(total) })
  return (
    <ProgressBar
      value={share}
      isIndeterminate={total === null}
      valueLabel={text}
      className="flex flex-col gap-1"
    >
      <div className="flex justify-between gap-3 text-sm text-muted">
        <Label>{label}</Label>
        <span className="tabular-nums">{text}</span>
      </div>
      <div className="h-1.5 overflow-hidden rounded-full bg-fill forced-colors:border">
        <div
          style={{ width: total === null ? '30%' : `${share}%` }}
          className="h-full rounded-full bg-accent transition-[width] duration-(--move) forced-colors:bg-[Highlight]"
        />
      </div>
    </ProgressBar>
  )
}
