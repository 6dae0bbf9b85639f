// Text out of zipped office files: only the parts that hold text are unzipped, and only up to a limit.
import { Unzip, UnzipInflate } from 'fflate'
import { budgets } from './answer.ts'
import type { FileKind } from './kinds.ts'

const wanted: Readonly<Partial<Record<FileKind, RegExp>>> = {
  word: /^word\/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/,
  sheet: /^xl\/(sharedStrings|worksheets\/sheet\d+|comments\d*)\.xml$/,
  slides: /^ppt\/(slides\/slide\d+|notesSlides\/notesSlide\d+)\.xml$/,
  open: /^content\.xml$/,
}

/** Throws where the file is no zip, or holds more than it may. */
export const officeText = (kind: FileKind, content: Uint8Array): string => {
  const parts = unzip(content, wanted[kind] ?? /^$/)
  const texts = [...parts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, xml]) => xmlText(xml))
  return texts.join('\n').slice(0, budgets.characters)
}

const unzip = (content: Uint8Array, names: RegExp): Map<string, string> => {
  const parts = new Map<string, string>()
  let bytes = 0
  const zip = new Unzip((file) => {
    if (!names.test(file.name)) return
    const decoder = new TextDecoder()
    let text = ''
    file.ondata = (error, chunk, isLast) => {
      if (error) throw error
      bytes += chunk.length
      if (bytes > budgets.unzippedBytes) throw new Error('it unzips to more than is read')
      text += decoder.decode(chunk, { stream: !isLast })
      if (isLast) parts.set(file.name, text)
    }
    file.start()
  })
  zip.register(UnzipInflate)
  const slice = 64 * 1024
  for (let from = 0; from < content.length; from += slice)
    zip.push(content.subarray(from, from + slice), from + slice >= content.length)
  if (parts.size === 0) throw new Error('it holds no part with text')
  return parts
}

const blocks =
  /<\/(?:w:p|w:tab|w:br|a:p|a:br|text:p|text:h|table:table-cell|si|c|row)>|<(?:w:tab|w:br|a:br|text:tab|text:s|text:line-break)\b[^>]*>/g
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Without tags; entities of documents are not followed, so that nothing can grow. */
const xmlText = (xml: string): string =>
  xml
    .replaceAll(/<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>]*>/g, '')
    .replaceAll(/<(?:w:instrText|f)\b[^>]*>[^<]*<\/(?:w:instrText|f)>/g, '')
    .replaceAll(blocks, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,5}));/gi, (_, dec, hex, name) =>
      name ? (entities[name] ?? ' ') : character(dec ? Number(dec) : Number.parseInt(hex, 16)),
    )
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/\n\s*/g, '\n')
    .trim()

const character = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ')
