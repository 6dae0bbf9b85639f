// How many tickets, in words.
import { useLingui } from '@lingui/react'
import type { Customer } from '../../contract/customers.ts'

export const Figures = ({ tickets: { open, total, cap } }: { tickets: Customer['tickets'] }) => {
  const { _ } = useLingui()
  const all = total >= cap ? `${cap}+` : String(total)
  return (
    <span className="tabular-nums">
      {total === 0 ? _('None so far') : _('{open} open of {all}', { open, all })}
    </span>
  )
}
