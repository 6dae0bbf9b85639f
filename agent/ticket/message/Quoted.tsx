// The quoted history and signature of a message, folded until asked for.
import { useLingui } from '@lingui/react'
import { Ellipsis } from 'lucide-react'
import { useState } from 'react'

export const Quoted = ({ text, visible }: { text: string; visible: string }) => {
  const { _ } = useLingui()
  const [isShown, setShown] = useState(false)
  const rest = restOf(text, visible)
  if (!rest) return null
  return (
    <>
      <button
        type="button"
        aria-expanded={isShown}
        onClick={() => setShown(!isShown)}
        className="mt-2 inline-flex h-6 items-center gap-1.5 rounded-1 bg-fill px-2 text-sm text-muted ring-focus hover:bg-active hover:text-ink pointer-coarse:h-11"
      >
        <Ellipsis size={14} aria-hidden="true" />
        {isShown ? _('Hide quoted text') : _('Show quoted text')}
      </button>
      {isShown && (
        <p className="mt-2 border-l-2 border-line-strong pl-3 text-body leading-5.5 wrap-anywhere whitespace-pre-wrap text-muted">
          {rest}
        </p>
      )}
    </>
  )
}

/** What was folded away: the text after the visible part, or all of it where the visible part is not its beginning. */
const restOf = (text: string, visible: string): string => {
  const whole = text.trim()
  const seen = visible.trim()
  if (whole === seen) return ''
  return whole.startsWith(seen) ? whole.slice(seen.length).trim() : whole
}
