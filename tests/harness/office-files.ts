// Small files as office programs make them, and hostile ones.
import { deflateSync, strToU8, zipSync } from 'fflate'

const zipped = (parts: Record<string, string>): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))))

export const docx = (text: string): Buffer =>
  zipped({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<?xml version="1.0"?><w:document><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
  })
export const xlsx = (text: string): Buffer =>
  zipped({ 'xl/sharedStrings.xml': `<sst><si><t>${text}</t></si><si><t>two</t></si></sst>` })
export const pptx = (text: string): Buffer =>
  zipped({ 'ppt/slides/slide1.xml': `<p:sld><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>` })
export const odt = (text: string): Buffer =>
  zipped({
    'content.xml': `<office:document-content><text:p>${text}</text:p></office:document-content>`,
  })

/** A part that unzips to `megabytes` of spaces. */
export const zipBomb = (megabytes: number): Buffer =>
  Buffer.from(zipSync({ 'word/document.xml': new Uint8Array(megabytes * 1024 ** 2).fill(32) }, { level: 9 }))

/** One that says so many pages and has the same one for all of them; `content` is what the page draws. */
export const pdf = (content: string | Uint8Array, pages = 1, filter = ''): Buffer => {
  const stream = Buffer.from(content)
  const kids = Array.from({ length: pages }, () => '3 0 R').join(' ')
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`),
    Buffer.from(
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    ),
    Buffer.concat([
      Buffer.from(`<< /Length ${stream.length} ${filter} >>\nstream\n`),
      stream,
      Buffer.from('\nendstream'),
    ]),
    Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'),
  ]
  const parts = [Buffer.from('%PDF-1.4\n')]
  const places: number[] = []
  for (const [i, object] of objects.entries()) {
    places.push(Buffer.concat(parts).length)
    parts.push(Buffer.from(`${i + 1} 0 obj\n`), object, Buffer.from('\nendobj\n'))
  }
  const start = Buffer.concat(parts).length
  const rows = places.map((p) => `${String(p).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    Buffer.from(
      `xref\n0 6\n0000000000 65535 f \n${rows}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`,
    ),
  )
  return Buffer.concat(parts)
}

export const pdfSaying = (text: string): Buffer => pdf(`BT /F1 12 Tf 50 700 Td (${text}) Tj ET`)
/** Draws one letter `times` times; small as a file. */
export const endlessPdf = (times: number, pages: number): Buffer => {
  const drawn = Buffer.from(`BT /F1 12 Tf 50 700 Td ${'(a) Tj 1 0 Td '.repeat(times)} ET`)
  return pdf(zlib(drawn), pages, '/Filter /FlateDecode')
}

/** Deflated with the head and foot that PDF wants. */
const zlib = (bytes: Uint8Array): Uint8Array => {
  let [a, b] = [1, 0]
  for (const byte of bytes) {
    a = (a + byte) % 65521
    b = (b + a) % 65521
  }
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(b * 65536 + a)
  return Buffer.concat([Buffer.from([0x78, 0x9c]), deflateSync(bytes), sum])
}
