// Plain text as it was written: its own line breaks; addresses, tickets and mentioned people stand out.
import type { ReactNode } from 'react'
import { cx } from '../../ui/index.ts'
import { TicketLink } from '../related/TicketLink.tsx'
import { partsOf } from './parts.ts'

interface Props {
  text: string
  /** Names of people who were mentioned. */
  mentions?: readonly string[]
  /** `#12` is a ticket: where the team writes. */
  hasTickets?: boolean
}

export const PlainText = ({ text, mentions = [], hasTickets = false }: Props) => (
  <p className="mt-2 text-read leading-[23px] tracking-[-0.006em] wrap-anywhere whitespace-pre-wrap">
    {partsOf(text.trim(), mentions, hasTickets).map((part, at): ReactNode => {
      if (part.kind === 'text') return part.text
      if (part.kind === 'person')
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes its order
          <b key={at} className="font-semibold">
            {part.text}
          </b>
        )
      if (part.kind === 'ticket')
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes its order
          <TicketLink key={at} number={part.number} className={cx(linkFace, 'tabular-nums')}>
            {part.text}
          </TicketLink>
        )
      return (
        <a
          // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes its order
          key={at}
          href={part.text}
          target="_blank"
          rel="noopener noreferrer"
          className={cx('rounded-1 ring-focus', linkFace)}
        >
          {part.text}
        </a>
      )
    })}
  </p>
)

const linkFace = 'text-accent underline underline-offset-3'
