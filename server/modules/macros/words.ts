// A macro's words with their placeholders filled: HTML for the editor, and the same as plain text.
import { htmlText } from '../../platform/mail/html-text.ts'
import { askedFor, escaped, fill, resolve } from '../email/index.ts'
import { cleanWritten } from '../tickets/index.ts'

export interface Words {
  html: string
  text: string
  /** Placeholders that are empty here. */
  missing: readonly string[]
}

/** Throws what is wrong with the template. */
export const fillWords = (template: string, values: Record<string, unknown>): Words => {
  const source = readable(template)
  const asked = [...new Set(askedFor(source))]
  const filled = fill(source, withAsked(values, asked))
  const body = /<(?:p|ul|ol|h[1-3]|blockquote|pre)\b/i.test(filled.text)
    ? filled.text
    : paragraphs(filled.text)
  const html = cleanWritten(resolve(body, filled.values, (value) => escaped(value).replaceAll('\n', '<br>')))
  return { html, text: htmlText(html).trim(), missing: asked.filter((name) => lookUp(values, name) === '') }
}

/** An editor writes `>` inside a placeholder as `&gt;`. */
export const readable = (template: string): string =>
  template.replaceAll(/\{\{.*?\}\}|\{%.*?%\}/gs, (inside) =>
    inside
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&nbsp;', ' ')
      .replaceAll('&amp;', '&'),
  )

const paragraphs = (text: string): string =>
  text
    .trim()
    .split(/\n\s*\n/)
    .map((p) => `<p>${p.replaceAll('\n', '<br>')}</p>`)
    .join('')

const lookUp = (values: unknown, name: string): string => {
  let value = values
  for (const part of name.split('.'))
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[part] : undefined
  return value === undefined || value === null ? '' : String(value)
}

/** A field that went since the macro was written is empty, no fault. */
const withAsked = (values: Record<string, unknown>, asked: readonly string[]): Record<string, unknown> => {
  const gone = asked.flatMap((name) => (name.startsWith('field.') ? [name.slice('field.'.length)] : []))
  const field = Object.fromEntries(gone.map((key) => [key, '']))
  return { ...values, field: { ...field, ...(values.field as Record<string, unknown>) } }
}
