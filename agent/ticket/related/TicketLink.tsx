// A link to another ticket that keeps the list beside it.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { placeStore } from '../../inbox/place.ts'
import { besideOf } from '../../shell/go.ts'
import { cx } from '../../ui/index.ts'

interface Props {
  number: number
  className?: string
  children: ReactNode
}

export const TicketLink = ({ number, className, children }: Props) => (
  <Link
    to="/tickets/$number"
    params={{ number }}
    search={besideOf(placeStore.get().filter)}
    className={cx('rounded-1 ring-focus', className)}
  >
    {children}
  </Link>
)
