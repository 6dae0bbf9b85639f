// HTML → Markdown, as far as articles know it; what they do not know leaves its words.
import type { parseDocument } from 'htmlparser2'
import { onFirstUse } from '../../../platform/first-use.ts'

const htmlparser = onFirstUse((need) => need('htmlparser2') as typeof import('htmlparser2'))

type Node = ReturnType<typeof parseDocument>['children'][number]
interface Element {
  name: string
  attribs: Record<string, string>
  children: Node[]
}

export interface Converted {
  /** Of <title>, else of the first <h1>, which is then not in the text. */
  title: string
  language: string | null
  markdown: string
}

const silent = new Set(
  'script style head template noscript iframe object embed svg math form button select'.split(' '),
)
const deepest = 100
const largest = 2_000_000

export const markdownOfHtml = (html: string): Converted => {
  const document = htmlparser().parseDocument(html.slice(0, largest))
  const all = flat(document.children as Node[])
  const text = (name: string): string => {
    const found = all.find((e) => e.name === name)
    return found ? wordsOf(found.children) : ''
  }
  const heading = text('h1')
  const title = heading || text('title')
  const body =
    all.find((e) => e.name === 'main') ??
    all.find((e) => e.name === 'article') ??
    all.find((e) => e.name === 'body')
  const nodes = (body?.children ?? document.children) as Node[]
  const markdown = blocks(nodes, 0)
    .replace(heading === '' ? /^$/ : new RegExp(`^#+ ${escaped(escapeText(heading))}\\n+`), '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
  const language = all.find((e) => e.name === 'html')?.attribs.lang ?? null
  return { title, language, markdown: markdown === '' ? '' : `${markdown}\n` }
}

const isElement = (node: Node): node is Node & Element => 'name' in node && 'attribs' in node
const isText = (node: Node): node is Node & { data: string } => node.type === 'text'

const flat = (nodes: readonly Node[], depth = 0): Element[] =>
  depth > deepest
    ? []
    : nodes.flatMap((node) => (isElement(node) ? [node, ...flat(node.children, depth + 1)] : []))

const wordsOf = (nodes: readonly Node[], depth = 0): string =>
  depth > deepest
    ? ''
    : nodes
        .map((n) =>
          isText(n) ? n.data : isElement(n) && !silent.has(n.name) ? wordsOf(n.children, depth + 1) : '',
        )
        .join('')
        .replaceAll(/\s+/g, ' ')
        .trim()

const blockNames = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)
const isBlock = (node: Node): node is Node & Element => isElement(node) && blockNames.has(node.name)

/** Runs of words between blocks are paragraphs. */
const blocks = (nodes: readonly Node[], depth: number): string => {
  if (depth > deepest) return wordsOf(nodes)
  const parts: string[] = []
  let run: Node[] = []
  const endRun = () => {
    const text = inline(run, depth).trim()
    if (text !== '') parts.push(text)
    run = []
  }
  for (const node of nodes) {
    if (!isBlock(node)) run.push(node)
    else {
      endRun()
      const text = block(node, depth + 1)
      if (text.trim() !== '') parts.push(text)
    }
  }
  endRun()
  return parts.join('\n\n')
}

const block = (e: Element, depth: number): string => {
  if (/^h[1-6]$/.test(e.name)) {
    const words = inline(e.children, depth).replaceAll('\n', ' ').trim()
    return words === '' ? '' : `${'#'.repeat(Number(e.name[1]))} ${words}`
  }
  switch (e.name) {
    case 'ul':
    case 'ol':
      return list(e, depth)
    case 'pre':
      return fenced(rawOf(e.children))
    case 'blockquote':
      return prefixed(blocks(e.children, depth), '> ')
    case 'hr':
      return '---'
    case 'table':
      return table(e, depth)
    default: {
      const callout = calloutOf(e.attribs.class ?? '')
      const inside = blocks(e.children, depth)
      return callout && inside !== '' ? `:::${callout}\n${inside}\n:::` : inside
    }
  }
}

const calloutOf = (names: string): string | null => {
  const found = /\b(?:callout|admonition|alert|note|warning|info|tip|danger|caution)[\w-]*/i.exec(names)?.[0]
  if (!found) return null
  if (/danger|error/i.test(names)) return 'danger'
  if (/warn|caution/i.test(names)) return 'warning'
  return /tip|success/i.test(names) ? 'tip' : 'note'
}

const list = (e: Element, depth: number): string =>
  e.children
    .filter((c): c is Node & Element => isElement(c) && c.name === 'li')
    .map((item, i) => {
      const mark = e.name === 'ol' ? `${i + Number(e.attribs.start ?? 1) || i + 1}. ` : '- '
      const text = blocks(item.children, depth + 1)
      return mark + prefixed(text, ' '.repeat(mark.length)).trimStart()
    })
    .join('\n')

const prefixed = (text: string, prefix: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' && prefix.trim() === '' ? '' : prefix + line).trimEnd())
    .join('\n')

const fenced = (code: string): string => {
  const marks = '`'.repeat(Math.max(3, ...[...code.matchAll(/`{3,}/g)].map((m) => m[0].length + 1)))
  return `${marks}\n${code.replace(/^\n/, '').trimEnd()}\n${marks}`
}

const rawOf = (nodes: readonly Node[], depth = 0): string =>
  depth > deepest
    ? ''
    : nodes
        .map((n) => {
          if (isText(n)) return n.data
          if (!isElement(n)) return ''
          return n.name === 'br' ? '\n' : rawOf(n.children, depth + 1)
        })
        .join('')

const table = (e: Element, depth: number): string => {
  const rows = flat(e.children)
    .filter((r) => r.name === 'tr')
    .map((r) =>
      r.children
        .filter((c): c is Node & Element => isElement(c) && (c.name === 'td' || c.name === 'th'))
        .map((c) =>
          inline([c], depth)
            .replaceAll(/\s*\n\s*/g, ' ')
            .replaceAll('|', '\\|')
            .trim(),
        ),
    )
    .filter((cells) => cells.length > 0)
  const width = Math.max(0, ...rows.map((r) => r.length))
  if (width === 0) return ''
  const line = (cells: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, i) => cells[i] ?? '').join(' | ')} |`
  const [head = [], ...rest] = rows
  return [line(head), line(Array.from({ length: width }, () => '---')), ...rest.map(line)].join('\n')
}

const inline = (nodes: readonly Node[], depth: number): string =>
  depth > deepest ? wordsOf(nodes) : nodes.map((node) => inlineOne(node, depth + 1)).join('')

const inlineOne = (node: Node, depth: number): string => {
  if (isText(node)) return escapeText(node.data.replaceAll(/\s+/g, ' '))
  if (!isElement(node) || silent.has(node.name)) return ''
  const inside = inline(node.children, depth)
  switch (node.name) {
    case 'br':
      return '\\\n'
    case 'strong':
    case 'b':
      return around(inside, '**')
    case 'em':
    case 'i':
      return around(inside, '*')
    case 's':
    case 'del':
    case 'strike':
      return around(inside, '~~')
    case 'code':
    case 'kbd':
    case 'samp': {
      const words = rawOf(node.children).replaceAll(/\s+/g, ' ').trim()
      const marks = words.includes('`') ? '``' : '`'
      return words === '' ? '' : `${marks}${words}${marks}`
    }
    case 'img':
      return picture(node)
    case 'a':
      return link(node.attribs.href ?? '', inside)
    default:
      return blockNames.has(node.name) ? ` ${inside} ` : inside
  }
}

/** Marks stand at words, not at spaces. */
const around = (text: string, mark: string): string => {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
  return words === '' ? text : `${before}${mark}${words}${mark}${after}`
}

const addressText = (address: string): string => address.trim().replaceAll(/[\s<>()\\]/g, encodeURIComponent)

const link = (href: string, words: string): string => {
  const address = addressText(href)
  if (address === '' || /^(?:javascript|data|vbscript):/i.test(address)) return words
  return words.trim() === '' ? '' : `[${words.trim()}](${address})`
}

const picture = ({ attribs }: Element): string => {
  const address = addressText(attribs.src ?? '')
  const alt = escapeText((attribs.alt ?? '').replaceAll(/\s+/g, ' '))
  return address === '' || /^data:/i.test(address) ? alt : `![${alt}](${address})`
}

/** What would be markup in Markdown stays what it was. */
const escapeText = (text: string): string =>
  text
    .replaceAll(/[\\`*_[\]<>]/g, '\\$&')
    .replaceAll(/^(\s*)([#+-]|\d+\.)(?=\s)/gm, '$1\\$2')
    .replaceAll(/^(\s*):::/gm, '$1\\:::')

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
