// Who is mentioned in the HTML of a note, each once.
export const mentionsIn = (html: string): string[] => [
  ...new Set([...html.matchAll(/<span[^>]* data-mention="([0-9a-f-]{36})"/g)].map((found) => found[1] ?? '')),
]
