// Takes what is typed before the editor is there; the editor goes on from it.
import type { DraftKeeper } from './draft.ts'
import type { Draft } from './draft-shape.ts'

export const EarlyText = ({ label, keeper, draft }: { label: string; keeper: DraftKeeper; draft: Draft }) => (
  <textarea
    aria-label={label}
    data-early
    // biome-ignore lint/a11y/noAutofocus: the person just asked to write here
    autoFocus
    value={draft.text}
    onChange={(e) => keeper.type({ text: e.target.value, html: paragraphs(e.target.value) })}
    className="composer-text block field-sizing-content w-full resize-none bg-transparent"
  />
)

export const isEarly = (element: Element | null) => element?.hasAttribute('data-early') ?? false

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const paragraphs = (text: string) =>
  text
    .replace(/[&<>]/g, (c) => escapes[c] ?? c)
    .split(/\n{2,}/)
    .map((p) => `<p>${p.replaceAll('\n', '<br>')}</p>`)
    .join('')
