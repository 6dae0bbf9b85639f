// A message passed on to somebody else: the comment, a block that says who wrote what when, then the words as they were.
//
// Policy. The block names the original's writer, time, subject and recipients as its mail did, never a Bcc. What was
// written is passed on whole, formatting too; nothing of the rest of the ticket goes along.
// Example: "Can you deliver?" / "---------- Forwarded message ----------" / "From: Jane Miller <jane@…>" / …

export interface PassedOn {
  from: { name: string; address: string }
  /** In words, in the reader's language. */
  at: string
  subject: string
  to: readonly { name: string; address: string }[]
  text: string
  /** Clean; null: only text. */
  html: string | null
}

export interface Words {
  text: string
  html: string | null
}

const labels = {
  en: { head: 'Forwarded message', from: 'From', at: 'Date', subject: 'Subject', to: 'To' },
  de: { head: 'Weitergeleitete Nachricht', from: 'Von', at: 'Datum', subject: 'Betreff', to: 'An' },
} as const

export const passOn = (comment: Words, original: PassedOn, language: 'en' | 'de'): Words => {
  const say = labels[language]
  const lines: readonly (readonly [string, string])[] = [
    [say.from, full(original.from)],
    [say.at, original.at],
    [say.subject, original.subject],
    ...(original.to.length > 0 ? [[say.to, original.to.map(full).join(', ')] as const] : []),
  ]
  const text = [
    ...(comment.text.trim() === '' ? [] : [comment.text.trimEnd(), '']),
    `---------- ${say.head} ----------`,
    ...lines.map(([label, value]) => `${label}: ${value}`),
    '',
    original.text,
  ].join('\n')
  if (comment.html === null && original.html === null) return { text, html: null }
  const block = lines.map(([label, value]) => `<strong>${label}:</strong> ${escaped(value)}`).join('<br>')
  return {
    text,
    html: `${comment.html ?? asHtml(comment.text)}<hr><p><strong>${say.head}</strong><br>${block}</p>${original.html ?? asHtml(original.text)}`,
  }
}

const full = ({ name, address }: { name: string; address: string }): string =>
  name === '' || name === address ? address : `${name} <${address}>`

/** Plain text as paragraphs. */
const asHtml = (text: string): string =>
  text.trim() === ''
    ? ''
    : text
        .split(/\n{2,}/)
        .map((p) => `<p>${escaped(p).replaceAll('\n', '<br>')}</p>`)
        .join('')

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
