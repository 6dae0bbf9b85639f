// The text of one file of a kind; throws where it cannot be read.
import { convert } from 'html-to-text'
import { budgets, type ReadOrder } from './answer.ts'
import { officeText } from './office.ts'
import { pdfText } from './pdf.ts'

export const readText = async ({ kind, content }: ReadOrder): Promise<string> => {
  if (kind === 'pdf') return pdfText(content)
  if (kind === 'text') return plain(content).slice(0, budgets.characters)
  if (kind === 'html') return htmlText(plain(content)).slice(0, budgets.characters)
  return officeText(kind, content)
}

const htmlText = (html: string): string =>
  convert(html, {
    wordwrap: false,
    limits: { maxInputLength: 2_000_000, maxDepth: 200 },
    selectors: [
      { selector: 'img', format: 'skip' },
      { selector: 'a', options: { ignoreHref: true } },
    ],
  })

/** By its byte order mark, else UTF-8 where it is that, else Windows' western letters. */
const plain = (content: Uint8Array): string => {
  const most = content.subarray(0, 4 * budgets.characters)
  const [a, b] = most
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(most)
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(most)
  const text = new TextDecoder().decode(most)
  const bad = text.slice(0, 10_000).split('\ufffd').length - 1
  return bad > 2 ? new TextDecoder('windows-1252').decode(most) : text
}
