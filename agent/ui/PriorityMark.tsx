// How pressing a ticket is: bars or an exclamation mark, and the word.
import { useLingui } from '@lingui/react'
import type { Priority } from '../../rules/ticket/words.ts'
import { cx } from './cx.ts'

const words: Record<Priority, string> = { urgent: 'Urgent', high: 'High', normal: 'Normal', low: 'Low' }
const bars: Record<Exclude<Priority, 'urgent'>, number> = { high: 3, normal: 2, low: 1 }

/** The word of a priority, in the reader's language. */
const usePriorityWord = (): ((priority: Priority) => string) => {
  const { _ } = useLingui()
  return (priority) => _(words[priority])
}

const Shape = ({ priority }: { priority: Priority }) =>
  priority === 'urgent' ? (
    <path
      fillRule="evenodd"
      d="M4.5 2h7A2.5 2.5 0 0 1 14 4.500v7a2.5 2.5 0 0 1-2.5 2.5h-7A2.5 2.5 0 0 1 2 11.500v-7A2.5 2.5 0 0 1 4.5 2zm2.750 2.500.25 4.500h1l.25-4.500zM8 10.200a.9.9 0 1 0 0 1.800.9.9 0 0 0 0-1.800z"
    />
  ) : (
    [0, 1, 2].map((n) => (
      <rect
        key={n}
        x={2 + 4.5 * n}
        y={9 - 3 * n}
        width="3"
        height={4.5 + 3 * n}
        rx=".8"
        opacity={n < bars[priority] ? 1 : 0.28}
      />
    ))
  )

/** `wordless`: the word is for screen readers and the tooltip only, where rows are narrow. */
export const PriorityMark = ({
  priority,
  wordless = false,
  className,
}: {
  priority: Priority
  wordless?: boolean
  className?: string
}) => {
  const word = usePriorityWord()(priority)
  return (
    <span
      title={wordless ? word : undefined}
      className={cx('inline-flex items-center gap-1.5 font-medium whitespace-nowrap', className)}
    >
      <svg
        viewBox="0 0 16 16"
        width="16"
        height="16"
        fill="currentColor"
        aria-hidden="true"
        className={cx('shrink-0', priority === 'urgent' ? 'text-breach' : 'text-muted')}
      >
        <Shape priority={priority} />
      </svg>
      <span className={wordless ? 'sr-only' : ''}>{word}</span>
    </span>
  )
}
