// A few words about a message as a small mark that can be pointed at or reached by Tab.
import type { LucideIcon } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { cx, focusRing } from '../../ui/index.ts'

interface Props {
  icon: LucideIcon
  tone?: 'plain' | 'ok' | 'warn' | 'breach'
  /** Named for screen readers where nothing but the icon is seen. */
  label?: string
  children?: string
}

const tones = {
  plain: 'text-muted',
  ok: 'text-muted',
  warn: 'bg-warn-soft text-warn',
  breach: 'bg-breach-soft text-breach',
}

export const Mark = ({ icon: Icon, tone = 'plain', label, children, ...rest }: Props) => (
  <Button
    {...rest}
    {...(label && { 'aria-label': label })}
    className={cx(
      'inline-flex h-5 shrink-0 cursor-default items-center gap-1 rounded-1 text-sm font-[550] whitespace-nowrap',
      children && 'px-1.5',
      !children && 'min-w-5 justify-center',
      children && tone === 'plain' && 'bg-fill',
      tones[tone],
      focusRing,
    )}
  >
    <Icon size={14} aria-hidden="true" />
    {children}
  </Button>
)
