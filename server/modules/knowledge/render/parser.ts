// The one Markdown parser: CommonMark with tables, struck-out words, callouts and steps; no HTML.
import type { MarkdownIt, Token } from 'markdown-it'
import { onFirstUse } from '../../../platform/first-use.ts'
import { containers } from './containers.ts'

export const markdownParser = onFirstUse((need): MarkdownIt => {
  const Parser = need('markdown-it') as typeof import('markdown-it').default
  const parser = new Parser({ html: false, linkify: true, typographer: false })
  containers(parser)
  // Words such as "handrail.ts" or "e.g." are no addresses.
  parser.linkify.set({ fuzzyLink: false, fuzzyIP: false, fuzzyEmail: false })
  parser.validateLink = (address) => addressOf(address) !== null
  const { normalizeLink } = parser
  parser.normalizeLink = (address) => normalizeLink.call(parser, addressOf(address) ?? address)
  write(parser)
  return parser
})

/** How its HTML is written where it is not the usual way. */
const write = ({ renderer, utils }: MarkdownIt): void => {
  const { rules } = renderer
  const plain = (tokens: Token[], at: number, tag: string): string =>
    `<${tag}${renderer.renderAttrs(tokens[at] as Token)}>`

  rules.heading_open = (tokens, at) => plain(tokens, at, levelOf(tokens[at]))
  rules.heading_close = (tokens, at) => `</${levelOf(tokens[at])}>\n`

  // Wide tables and code scroll by themselves, also by keyboard.
  rules.table_open = () => '<div class="scroll" tabindex="0"><table>\n'
  rules.table_close = () => '</table></div>\n'
  rules.th_open = (tokens, at) => {
    ;(tokens[at] as Token).attrSet('scope', 'col')
    return plain(tokens, at, 'th')
  }
  const code = (tokens: Token[], at: number): string => {
    const token = tokens[at] as Token
    const language = /^[\w+#-]{1,30}/.exec(token.info)?.[0]
    const words = utils.escapeHtml(token.content)
    return `<pre tabindex="0"><code${language ? ` class="language-${language}"` : ''}>${words}</code></pre>\n`
  }
  rules.fence = code
  rules.code_block = code
}

/** The page's own heading is the title: the body's begin at the second level. */
const levelOf = (token: Token | undefined): string => (token?.tag === 'h1' ? 'h2' : (token?.tag ?? 'h2'))

const fileOf = /^file:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/

/** Where an address of the body leads; null: nowhere. */
export const addressOf = (address: string): string | null => {
  const file = fileOf.exec(address)?.[1]
  if (file) return `/help/files/${file}`
  const article = /^article:([1-9]\d{0,8})$/.exec(address)?.[1]
  if (article) return `/help/articles/${article}`
  if (/^(?:https?:\/\/[^/\\]|mailto:|tel:)/i.test(address)) return address
  return /^(?:#[^\s]*|\/(?![/\\])[^\s]*)$/.test(address) ? address : null
}
