// Plain text as it was written: its own line breaks, addresses that can be followed.
import type { ReactNode } from 'react'

const address = /https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]]/g

export const PlainText = ({ text }: { text: string }) => (
  <p className="mt-2 text-read leading-[23px] tracking-[-0.006em] wrap-anywhere whitespace-pre-wrap">
    {linked(text.trim())}
  </p>
)

const linked = (text: string): ReactNode[] => {
  const parts: ReactNode[] = []
  let from = 0
  for (const found of text.matchAll(address)) {
    parts.push(text.slice(from, found.index))
    parts.push(
      <a
        key={found.index}
        href={found[0]}
        target="_blank"
        rel="noopener noreferrer"
        className="rounded-1 text-accent underline underline-offset-3 ring-focus"
      >
        {found[0]}
      </a>,
    )
    from = found.index + found[0].length
  }
  parts.push(text.slice(from))
  return parts
}
