// The objects of the lists in a JSON file, one by one as the file is read: however long it is, one row is in memory.
//
// A list is the file itself, or what stands under a name of its outermost object:
// `{"articles": [{…}, {…}], "count": 2}` gives two rows of "articles"; `[{…}]` gives one of null.

export interface Row {
  list: string | null
  value: unknown
}

export class NotJson extends Error {}

const largestRow = 16 * 1024 ** 2
const [quote, backslash, openBrace, closeBrace, openBracket, closeBracket] = [
  0x22, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d,
]

export async function* rowsOf(stream: AsyncIterable<Buffer>): AsyncGenerator<Row> {
  let depth = 0
  let isObject = false
  let [isInText, isEscaped] = [false, false]
  let word: number[] = []
  let list: string | null = null
  let isInList = false
  let row: Buffer[] | null = null
  let size = 0
  for await (const chunk of stream) {
    let from = 0
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at] as number
      if (isInText) {
        if (isEscaped) isEscaped = false
        else if (byte === backslash) isEscaped = true
        else if (byte === quote) isInText = false
        else if (depth === 1 && word.length < 100) word.push(byte)
      } else if (byte === quote) {
        isInText = true
        if (depth === 1) word = []
      } else if (byte === openBrace || byte === openBracket) {
        if (depth === 0) {
          isObject = byte === openBrace
          isInList = !isObject
        } else if (depth === 1 && isObject && byte === openBracket) {
          list = Buffer.from(word).toString()
          isInList = true
        } else if (row === null && byte === openBrace && isInList && depth === (isObject ? 2 : 1)) {
          row = []
          from = at
        }
        depth += 1
      } else if (byte === closeBrace || byte === closeBracket) {
        depth -= 1
        if (depth < 0) throw new NotJson()
        if (row !== null && depth === (isObject ? 2 : 1)) {
          row.push(chunk.subarray(from, at + 1))
          yield { list, value: parse(Buffer.concat(row)) }
          row = null
          size = 0
        } else if (depth === 1 && isObject) isInList = false
      }
    }
    if (row !== null) {
      row.push(chunk.subarray(from))
      size += chunk.length
      if (size > largestRow) throw new NotJson()
    }
  }
  if (depth !== 0 || isInText) throw new NotJson()
}

const parse = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString(), (key, value) => (key === '__proto__' ? undefined : value))
  } catch {
    throw new NotJson()
  }
}
