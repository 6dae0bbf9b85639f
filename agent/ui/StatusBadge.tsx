// Where a ticket stands: a shape and a word, never a colour alone.
import { useLingui } from '@lingui/react'
import type { ReactNode } from 'react'
import type { Status } from '../../rules/ticket/words.ts'
import { cx } from './cx.ts'

const ring = <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.6" />
const disc = <circle cx="8" cy="8" r="6.2" fill="currentColor" />
const onDisc = {
  fill: 'none',
  stroke: 'var(--surface)',
  strokeWidth: 1.7,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const

const faces: Record<Status, { word: string; tone: string; shape: ReactNode }> = {
  new: {
    word: 'New',
    tone: 'text-info',
    shape: (
      <circle
        cx="8"
        cy="8"
        r="5.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeDasharray="2.2 2.12"
      />
    ),
  },
  open: {
    word: 'Open',
    tone: 'text-accent',
    shape: (
      <>
        {ring}
        <path d="M8 5a3 3 0 0 1 0 6z" fill="currentColor" />
      </>
    ),
  },
  pending: {
    word: 'Pending',
    tone: 'text-violet',
    shape: (
      <>
        {ring}
        <path d="M6.6 6v4M9.4 6v4" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
      </>
    ),
  },
  on_hold: {
    word: 'On hold',
    tone: 'text-muted',
    shape: (
      <>
        {ring}
        <path d="M5.6 8h4.8" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
      </>
    ),
  },
  solved: {
    word: 'Solved',
    tone: 'text-ok',
    shape: (
      <>
        {disc}
        <path d="m5.4 8.2 1.8 1.8 3.4-3.8" {...onDisc} />
      </>
    ),
  },
  closed: {
    word: 'Closed',
    tone: 'text-muted',
    shape: (
      <>
        {disc}
        <path d="M5.6 8h4.8" {...onDisc} />
      </>
    ),
  },
}

export const StatusIcon = ({ status, size = 16 }: { status: Status; size?: number }) => (
  <svg
    viewBox="0 0 16 16"
    width={size}
    height={size}
    aria-hidden="true"
    className={cx('shrink-0', faces[status].tone)}
  >
    {faces[status].shape}
  </svg>
)

/** The word of a status, in the reader's language. */
const useStatusWord = (): ((status: Status) => string) => {
  const { _ } = useLingui()
  return (status) => _(faces[status].word)
}

export const StatusBadge = ({ status, className }: { status: Status; className?: string }) => {
  const word = useStatusWord()
  return (
    <span className={cx('inline-flex items-center gap-1.5 font-medium whitespace-nowrap', className)}>
      <StatusIcon status={status} />
      {word(status)}
    </span>
  )
}
