// A message that stays where it belongs: an icon, what is so, and what to do.
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from './cx.ts'

type Tone = 'info' | 'ok' | 'warn' | 'breach'

const faces = {
  info: { Icon: Info, tone: 'bg-accent-soft', icon: 'text-accent' },
  ok: { Icon: CircleCheck, tone: 'bg-ok-soft', icon: 'text-ok' },
  warn: { Icon: TriangleAlert, tone: 'bg-warn-soft', icon: 'text-warn' },
  breach: { Icon: CircleAlert, tone: 'bg-breach-soft', icon: 'text-breach' },
}

interface Props {
  tone?: Tone
  title?: string
  children?: ReactNode
  action?: ReactNode
  className?: string
}

export const Banner = ({ tone = 'info', title, children, action, className }: Props) => {
  const { Icon, tone: ground, icon } = faces[tone]
  return (
    <div
      role={tone === 'breach' ? 'alert' : 'status'}
      className={cx('flex items-start gap-2.5 rounded-2 px-3 py-2.5 text-ink', ground, className)}
    >
      <Icon size={16} aria-hidden="true" className={cx('mt-px shrink-0', icon)} />
      <div className="min-w-0 grow leading-5">
        {title && <p className="font-[550]">{title}</p>}
        {children && <div className="break-words">{children}</div>}
      </div>
      {action && <div className="-my-1 shrink-0 self-center">{action}</div>}
    </div>
  )
}
