// A table as Markdown: the first row is its head, a bar inside a cell is written as `\|`.
import { attrOf, childrenOf, type Doc } from './doc.ts'
import { inlineText } from './write-inline.ts'

const rulers: Record<string, string> = { left: ':--', center: ':-:', right: '--:' }

export const tableText = (table: Doc): string => {
  const rows = childrenOf(table).map((row) => childrenOf(row))
  const width = Math.max(0, ...rows.map((row) => row.length))
  const [head = []] = rows
  const ruler = Array.from({ length: width }, (_, at) => {
    const cell = head[at]
    return (cell && rulers[attrOf(cell, 'align')]) || '---'
  })
  const lines = rows.map((row) => Array.from({ length: width }, (_, at) => cellText(row[at])))
  return [lines[0] ?? [], ruler, ...lines.slice(1)].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

const cellText = (cell: Doc | undefined): string =>
  cell
    ? childrenOf(cell)
        .map((block) => inlineText(childrenOf(block), ' ').trim())
        .filter((text) => text !== '')
        .join(' ')
        .replaceAll('|', '\\|')
    : ''
