// A text taken apart: plain words, web addresses, `#12` for a ticket, `@Ben Carter` for a mentioned person.
export type TextPart =
  | { kind: 'text' | 'address' | 'person'; text: string }
  | { kind: 'ticket'; text: string; number: number }

const address = /https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]]/
const ticket = /(?<![\p{L}\p{N}_&#/])#\d{1,9}\b/u

export const partsOf = (text: string, mentions: readonly string[], hasTickets: boolean): TextPart[] => {
  const parts: TextPart[] = []
  const people = mentions.map((name) => `@${name}`).sort((a, b) => b.length - a.length)
  const form = new RegExp(
    [address.source, ...(hasTickets ? [ticket.source] : []), ...people.map(escaped)].join('|'),
    'gu',
  )
  let from = 0
  for (const { 0: found, index } of text.matchAll(form)) {
    if (index > from) parts.push({ kind: 'text', text: text.slice(from, index) })
    from = index + found.length
    if (found.startsWith('@')) parts.push({ kind: 'person', text: found })
    else if (found.startsWith('#'))
      parts.push({ kind: 'ticket', text: found, number: Number(found.slice(1)) })
    else parts.push({ kind: 'address', text: found })
  }
  if (from < text.length) parts.push({ kind: 'text', text: text.slice(from) })
  return parts
}

const escaped = (words: string) => words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
