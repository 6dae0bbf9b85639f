// The quoted history and signature of a message, folded until asked for.
import { useLingui } from '@lingui/react'
import { Ellipsis } from 'lucide-react'
import { restOf } from './fold.ts'

interface Props {
  text: string
  visible: string
  isShown: boolean
  show: (is: boolean) => void
}

export const Quoted = ({ text, visible, isShown, show }: Props) => {
  const { _ } = useLingui()
  const rest = restOf(text, visible)
  if (!rest) return null
  const lines = rest.split('\n').length
  return (
    <>
      <button
        type="button"
        aria-expanded={isShown}
        onClick={() => show(!isShown)}
        className="mt-2 inline-flex h-6 items-center gap-1.5 rounded-1 bg-fill px-2 text-sm text-muted ring-focus hover:bg-active hover:text-ink pointer-coarse:h-11"
      >
        <Ellipsis size={14} aria-hidden="true" />
        {isShown
          ? _('Hide it again')
          : /^--\s*(\n|$)/.test(rest)
            ? _('{lines, plural, one {Signature, # line} other {Signature, # lines}}', { lines })
            : _('{lines, plural, one {Quoted text, # line} other {Quoted text, # lines}}', { lines })}
      </button>
      {isShown && (
        <p className="mt-2 border-l-2 border-line-strong pl-3 text-body leading-5.5 wrap-anywhere whitespace-pre-wrap text-muted">
          {rest}
        </p>
      )}
    </>
  )
}
