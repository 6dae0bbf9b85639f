// Takes what is typed before the editor is there; the editor goes on from it.
import type { Draft } from './draft-shape.ts'
import type { Keeper } from './keeper.ts'
import { type Acts, onKey } from './keys.ts'
import { paragraphs } from './paragraphs.ts'

interface Props extends Acts {
  label: string
  keeper: Keeper
  draft: Draft
  takesFocus: boolean
}

export const EarlyText = ({ label, keeper, draft, takesFocus, ...acts }: Props) => (
  <textarea
    aria-label={label}
    data-early
    // biome-ignore lint/a11y/noAutofocus: the person just asked to write here
    autoFocus={takesFocus}
    value={draft.text}
    onChange={(e) => keeper.type({ text: e.target.value, html: paragraphs(e.target.value) })}
    onKeyDown={(e) => onKey(e.nativeEvent, acts)}
    className="composer-text block field-sizing-content w-full resize-none bg-transparent"
  />
)

export const isEarly = (element: Element | null) => element?.hasAttribute('data-early') ?? false
