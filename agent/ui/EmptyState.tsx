// A place with nothing in it yet: what belongs here, and one verb.
import type { ReactNode } from 'react'
import { cx } from './cx.ts'

interface Props {
  title: string
  children?: ReactNode
  icon?: ReactNode
  action?: ReactNode
  className?: string
}

export const EmptyState = ({ title, children, icon, action, className }: Props) => (
  <div className={cx('grid justify-items-center gap-2 px-6 py-12 text-center', className)}>
    {icon && <span className="mb-1 text-faint">{icon}</span>}
    <h2 className="text-h3 font-[620] tracking-[-0.01em]">{title}</h2>
    {children && <p className="max-w-[44ch] text-body leading-[22px] text-muted">{children}</p>}
    {action && <div className="mt-2">{action}</div>}
  </div>
)
