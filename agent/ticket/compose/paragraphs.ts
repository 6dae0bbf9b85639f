// Plain text as the editor's paragraphs.
const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

export const paragraphs = (text: string): string =>
  text
    .replace(/[&<>]/g, (c) => escapes[c] ?? c)
    .split(/\n{2,}/)
    .map((p) => `<p>${p.replaceAll('\n', '<br>')}</p>`)
    .join('')
