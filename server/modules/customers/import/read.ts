// A CSV file as records: encoding and separator are told from the file, RFC 4180 is left to csv-parse.
import { Readable } from 'node:stream'
import type { CsvError } from 'csv-parse'

export interface CsvRecord {
  /** Of the file, from 1; a record may stand on several. */
  line: number
  cells: string[]
}

/** Why a file cannot be read as CSV; the message is for people. */
export class NotCsv extends Error {}

export const mostRows = 100_000
const mostColumns = 200
/** Characters of one record. */
const longestRecord = 200_000
const slice = 64 * 1024

/** The first record is the heading. Throws NotCsv. */
export const readCsv = async function* (file: Buffer): AsyncGenerator<CsvRecord> {
  const { CsvError, parse } = await import('csv-parse')
  const text = decode(file)
  const parser = Readable.from(slices(text)).pipe(
    parse({
      delimiter: separatorOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: longestRecord,
      info: true,
      trim: true,
    }),
  )
  let rows = 0
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[]
      info: { lines: number }
    }>) {
      rows += 1
      if (rows > mostRows + 1) throw new NotCsv(`has more than ${mostRows} rows; split it`)
      if (record.length > mostColumns)
        throw new NotCsv(`has more than ${mostColumns} columns in line ${info.lines}`)
      yield { line: info.lines, cells: record }
    }
  } catch (error) {
    if (error instanceof CsvError) throw new NotCsv(reasonOf(error))
    throw error
  } finally {
    parser.destroy()
  }
}

/** A long text in parts, so that others get their turn between. */
const slices = function* (text: string): Generator<string> {
  for (let from = 0; from < text.length; from += slice) yield text.slice(from, from + slice)
}

/** By its mark; else UTF-8 where that is valid; else as Western spreadsheets write. */
const decode = (file: Buffer): string => {
  const marked =
    file[0] === 0xff && file[1] === 0xfe
      ? 'utf-16le'
      : file[0] === 0xfe && file[1] === 0xff
        ? 'utf-16be'
        : null
  const text = marked ? new TextDecoder(marked).decode(file) : decodeBytes(file)
  if (text.includes('\0')) throw new NotCsv('is no text; save it as CSV')
  return text
}

const decodeBytes = (file: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file)
  } catch {
    return new TextDecoder('windows-1252').decode(file)
  }
}

const separators = [',', ';', '\t', '|']

/** The one that stands most often in the first line, outside of quotes. */
const separatorOf = (text: string): string => {
  const [first = ''] = text
    .slice(0, 20_000)
    .replaceAll(/"(?:[^"]|"")*"/g, '')
    .split(/\r?\n|\r/)
  const counts = separators.map((s) => first.split(s).length)
  return separators[counts.indexOf(Math.max(...counts))] ?? ','
}

const reasonOf = (error: CsvError): string => {
  const line = 'lines' in error ? ` in line ${String(error.lines)}` : ''
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return `has a quotation mark that is never closed${line}`
    case 'CSV_MAX_RECORD_SIZE':
      return `has a row longer than ${longestRecord} characters${line}`
    default:
      return `is no CSV as RFC 4180 has it${line}: a quotation mark stands where none may`
  }
}
