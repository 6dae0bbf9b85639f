// What a parsed body holds besides its look: headings with places to link to, and its words for search.
import type { Token } from 'markdown-it'
import { slugOf } from '../../../../rules/knowledge/slug.ts'
import type { Heading } from '../../../../rules/knowledge/words.ts'

/** Gives every heading its id, too: the prefix keeps it apart from the page's own. */
export const headingsOf = (tokens: readonly Token[]): Heading[] => {
  const headings: Heading[] = []
  const taken = new Set<string>()
  tokens.forEach((token, i) => {
    if (token.type !== 'heading_open') return
    const text = inlineText(tokens[i + 1])
    const level = Math.max(2, Number(token.tag.slice(1)))
    const id = freeId(`s-${slugOf(text) || String(headings.length + 1)}`, taken)
    token.attrSet('id', id)
    headings.push({ level, id, text })
  })
  return headings
}

const freeId = (wanted: string, taken: Set<string>): string => {
  let id = wanted
  for (let n = 2; taken.has(id); n += 1) id = `${wanted}-${n}`
  taken.add(id)
  return id
}

export const textOf = (tokens: readonly Token[]): string =>
  tokens
    .flatMap((token) => {
      if (token.type === 'inline') return [inlineText(token)]
      return token.type === 'fence' || token.type === 'code_block' ? [token.content.trimEnd()] : []
    })
    .filter((text) => text !== '')
    .join('\n')

const inlineText = (token: Token | undefined): string =>
  (token?.children ?? [])
    .map((child) => {
      if (child.type === 'text' || child.type === 'code_inline' || child.type === 'image')
        return child.content
      return child.type === 'softbreak' || child.type === 'hardbreak' ? ' ' : ''
    })
    .join('')
    .trim()
