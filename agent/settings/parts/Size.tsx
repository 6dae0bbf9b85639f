// A number of bytes in words.
import { useLingui } from '@lingui/react'
import { localeOf } from '../../ui/index.ts'

export const Size = ({ bytes }: { bytes: number }) => {
  const { i18n } = useLingui()
  const isBig = bytes >= 1_000_000
  const format = new Intl.NumberFormat(localeOf(i18n.locale), {
    style: 'unit',
    unit: isBig ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isBig ? 1 : 0,
  })
  return (
    <span className="tabular-nums">
      {format.format(isBig ? bytes / 1_000_000 : Math.max(1, bytes / 1000))}
    </span>
  )
}
