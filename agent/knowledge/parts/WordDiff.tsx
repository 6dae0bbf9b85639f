// What changed in a text, word by word: gone words struck out, new ones underlined, both said.
import { useLingui } from '@lingui/react'

export interface DiffPart {
  kind: 'same' | 'removed' | 'added'
  text: string
}

export const WordDiff = ({ parts, isLong = false }: { parts: readonly DiffPart[]; isLong?: boolean }) => {
  const { _ } = useLingui()
  return (
    <div className="leading-6 break-words whitespace-pre-wrap">
      {parts.map((part, at) => {
        const key = `${at}`
        if (part.kind === 'same') return <span key={key}>{isLong ? shortened(part.text) : part.text}</span>
        const isNew = part.kind === 'added'
        const Tag = isNew ? 'ins' : 'del'
        return (
          <Tag
            key={key}
            className={
              isNew
                ? 'rounded-1 bg-ok-soft text-ok decoration-ok underline-offset-2'
                : 'rounded-1 bg-breach-soft text-breach'
            }
          >
            <span className="sr-only">{isNew ? _('New:') : _('Gone:')} </span>
            {part.text}
          </Tag>
        )
      })}
    </div>
  )
}

/** Of long stretches that stayed only their ends are shown. */
const shortened = (text: string): string => {
  const lines = text.split('\n')
  return lines.length > 9 ? [...lines.slice(0, 3), '⋯', ...lines.slice(-3)].join('\n') : text
}
