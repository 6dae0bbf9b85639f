// A text in which each mark is a button: out, or back as it was.
import { useLingui } from '@lingui/react'
import { cx, focusRing } from '../../ui/index.ts'
import type { Stretch, TakenOut } from './marks.ts'

interface Props {
  stretches: readonly Stretch[]
  marks: readonly TakenOut[]
  putBack: ReadonlySet<number>
  onToggle: (mark: number) => void
}

export const MarkedText = ({ stretches, marks, putBack, onToggle }: Props) => {
  const { _ } = useLingui()
  return stretches.map(({ text, mark }, at) => {
    const key = `${at}`
    if (mark === null) return <span key={key}>{text}</span>
    const isBack = putBack.has(mark)
    const was = marks[mark]?.original ?? ''
    return (
      <button
        key={key}
        type="button"
        aria-pressed={!isBack}
        title={isBack ? _('Take out again') : _('Was: {words}', { words: was })}
        aria-label={
          isBack
            ? _('{words}, put back; press to take it out again', { words: text })
            : _('{mark} in place of {words}; press to put it back', { mark: text, words: was })
        }
        onClick={() => onToggle(mark)}
        className={cx(
          'rounded-1 px-1 text-left',
          isBack ? 'bg-breach-soft text-breach underline' : 'bg-note text-note-text',
          focusRing,
        )}
      >
        {text}
      </button>
    )
  })
}
