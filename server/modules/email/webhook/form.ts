// The parts of a multipart/form-data body as bytes (RFC 7578): a raw mail in a field must not go through any charset.

export interface FormPart {
  name: string
  value: Buffer
}

const mostParts = 50

/** null when the body is not one. */
export const readForm = (body: Buffer, contentType: string): FormPart[] | null => {
  const found = /boundary=(?:"([^"]{1,70})"|([^\s;,"]{1,70}))/i.exec(contentType)
  const boundary = found?.[1] ?? found?.[2]
  if (!boundary) return null
  const line = Buffer.from(`\r\n--${boundary}`)
  const parts: FormPart[] = []
  // The first boundary may stand at the very beginning.
  let at = body.subarray(0, line.length - 2).equals(line.subarray(2)) ? line.length - 2 : next(body, line, 0)
  while (at >= 0 && parts.length < mostParts && body.subarray(at, at + 2).toString('latin1') === '\r\n') {
    const end = body.indexOf(line, at)
    const head = body.indexOf('\r\n\r\n', at)
    if (end < 0 || head < 0 || head > end) return null
    const disposition = /^content-disposition:\s*form-data[^\r]*?[;\s]name="([^"]*)"/im.exec(
      body.subarray(at, head).toString('latin1'),
    )
    if (disposition?.[1] !== undefined)
      parts.push({ name: disposition[1], value: body.subarray(head + 4, end) })
    at = end + line.length
  }
  return at < 0 ? null : parts
}

const next = (body: Buffer, line: Buffer, from: number): number => {
  const at = body.indexOf(line, from)
  return at < 0 ? -1 : at + line.length
}
