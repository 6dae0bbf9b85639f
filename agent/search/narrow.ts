// Adds a facet to the text of a search, and takes it out again.

const plain = /^[\p{L}\p{N}_.@/-]+$/u
const partOf = (field: string, value: string) =>
  `${field}:${plain.test(value) ? value : JSON.stringify(value)}`

export const narrowedBy = (q: string, field: string, value: string) => `${q} ${partOf(field, value)}`.trim()

/** null: the search is not narrowed by it. */
export const widenedBy = (q: string, field: string, value: string): string | null => {
  const part = partOf(field, value)
  const parts = q.split(/\s+(?=(?:[^"]*"[^"]*")*[^"]*$)/u)
  return parts.includes(part) ? parts.filter((p) => p !== part).join(' ') : null
}
