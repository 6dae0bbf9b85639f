// What is wrong in a condition: the piece itself, underlined, and what would be right.
import { useLingui } from '@lingui/react'
import { CircleAlert } from 'lucide-react'
import type { TextFault } from '../../rules/conditions/index.ts'
import { cx, floating } from '../ui/index.ts'
import { faultWords } from './words.ts'

export const Fault = ({ id, text, fault }: { id: string; text: string; fault: TextFault }) => {
  useLingui()
  const around = 16
  const begin = Math.max(0, fault.from - around)
  return (
    <div
      id={id}
      role="status"
      className={cx(floating, 'absolute top-full left-0 z-20 mt-1 w-full min-w-60 px-3 py-2 text-sm')}
    >
      <p className="truncate font-mono text-xs text-muted">
        {begin > 0 && '…'}
        {text.slice(begin, fault.from)}
        <span className="text-breach underline decoration-wavy decoration-from-font underline-offset-2">
          {text.slice(fault.from, Math.max(fault.to, fault.from + 1)) || ' '}
        </span>
        {text.slice(Math.max(fault.to, fault.from + 1), fault.to + around)}
      </p>
      <p className="mt-1 flex items-start gap-1.5 font-medium text-breach">
        <CircleAlert size={14} aria-hidden="true" className="mt-0.5 shrink-0" />
        {faultWords(fault)}
      </p>
    </div>
  )
}
