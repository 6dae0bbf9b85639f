// The lines of a stream as bytes, with their ends; a long line comes in pieces, so that memory stays small.

export interface Line {
  bytes: Buffer
  /** false: it goes on where the piece before ended. */
  isStart: boolean
}

const longest = 65_536

export async function* linesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<Line[]> {
  let rest: Buffer = Buffer.alloc(0)
  let isStart = true
  for await (const chunk of stream) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    const lines: Line[] = []
    let at = 0
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, at)) {
      lines.push({ bytes: bytes.subarray(at, end + 1), isStart })
      isStart = true
      at = end + 1
    }
    rest = bytes.subarray(at)
    if (rest.length > longest) {
      lines.push({ bytes: rest, isStart })
      isStart = false
      rest = Buffer.alloc(0)
    }
    yield lines
  }
  if (rest.length > 0) yield [{ bytes: rest, isStart }]
}
