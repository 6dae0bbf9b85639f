// Mails made to break or to stall the reader: it reads them or says why not, soon, and the next mail is read too.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sample } from '../../../../../tests/fixtures/mails/read.ts'
import { cleanHtml } from '../../../../platform/mail/clean-html.ts'
import { parseMail, TooMuch } from '../mail.ts'
import { unpackTnef } from '../tnef/unpack.ts'
import { tnefOf } from './tnef-of.ts'

const soon = 4000

/** Milliseconds it took; only TooMuch may be thrown. */
const timeOf = async (raw: Uint8Array): Promise<number> => {
  const began = performance.now()
  await parseMail(raw).catch((error: unknown) => {
    if (!(error instanceof TooMuch)) throw error
  })
  return performance.now() - began
}

const names = [
  'plain',
  'attachments',
  'broken-headers',
  'html-only',
  'japanese',
  'latin-called-utf8',
  'nothing',
  'utf8-called-latin',
]

test('our own mails, mutated', async () => {
  const change = fc.record({
    name: fc.constantFrom(...names),
    flips: fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 30 }),
    cut: fc.tuple(fc.nat(), fc.nat({ max: 400 })),
    doubled: fc.tuple(fc.nat(), fc.nat({ max: 400 }), fc.nat()),
  })
  await fc.assert(
    fc.asyncProperty(change, async ({ name, flips, cut, doubled }) => {
      const bytes = Buffer.from(sample(name))
      const at = (n: number): number => (bytes.length === 0 ? 0 : n % bytes.length)
      for (const [where, byte] of flips) bytes[at(where)] = byte
      const from = at(doubled[0])
      const raw = Buffer.concat([
        bytes.subarray(0, at(cut[0])),
        bytes.subarray(at(cut[0]) + cut[1]),
        bytes.subarray(from, from + doubled[1]),
        bytes.subarray(at(doubled[2])),
      ])
      expect(await timeOf(raw)).toBeLessThan(soon)
    }),
    { numRuns: 150 },
  )
})

const crumbs = [
  'Content-Type: multipart/mixed; boundary=b\r\n',
  'Content-Type: multipart/alternative; boundary=b\r\n',
  'Content-Type: message/rfc822\r\n',
  'Content-Type: text/html\r\n',
  'Content-Type: text/calendar\r\n',
  'Content-Type: text/plain; format=flowed\r\n',
  'Content-Transfer-Encoding: base64\r\n',
  'Content-Transfer-Encoding: quoted-printable\r\n',
  "Content-Disposition: attachment; filename*0*=utf-8''%; filename*1=x\r\n",
  'Subject: =?utf-8?q?=C3?= =?utf-8?b?vA==?=\r\n',
  'From: "a <b@c>, (d\r\n',
  '\r\n',
  '--b\r\n',
  '--b--\r\n',
  'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:9\r\n',
  '=\r\n',
  '\0',
  '\x1b$B',
  '<b><img src=cid:x>',
]

test('crumbs of mails in any order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(fc.constantFrom(...crumbs), fc.string({ maxLength: 20 })), { maxLength: 60 }),
      async (parts) => {
        expect(await timeOf(Buffer.from(parts.join('')))).toBeLessThan(soon)
      },
    ),
    { numRuns: 200 },
  )
})

const places: [string, (text: string) => string][] = [
  ['the subject', (text) => `Subject: ${text}\r\n\r\nx`],
  ['the recipients', (text) => `To: ${text}\r\n\r\nx`],
  ['the type', (text) => `Content-Type: ${text}\r\n\r\nx`],
  ['the text', (text) => `Subject: x\r\n\r\n${text}`],
  ['flowed text', (text) => `Content-Type: text/plain; format=flowed\r\n\r\n${text}`],
  ['HTML', (text) => `Content-Type: text/html\r\n\r\n${text}`],
  ['quoted-printable', (text) => `Content-Transfer-Encoding: quoted-printable\r\n\r\n${text}`],
  ['a part', (text) => `Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n${text}\r\n--b--`],
  ['a mail inside', (text) => `Content-Type: message/rfc822\r\n\r\nSubject: y\r\n\r\n${text}`],
]
const endless = [
  ' ',
  '\t',
  '<',
  '*',
  '=',
  '=?',
  '(',
  '"',
  ':',
  '@',
  'x@y, ',
  '\r\n ',
  '--',
  '&#',
  '<div>',
  '\r\n> ',
]

test.each(places)('%s that never ends', async (_, mailOf) => {
  for (const piece of endless) {
    const text = piece.repeat(Math.ceil(40_000 / piece.length))
    expect(await timeOf(Buffer.from(mailOf(`a${text}a`))), JSON.stringify(piece)).toBeLessThan(soon)
  }
})

test('HTML of any shape is cleaned, soon', () => {
  const bit = fc.oneof(
    fc.constantFrom(
      '<div',
      '<img src=',
      '>',
      '"',
      "'",
      '<!--',
      '-->',
      '<svg',
      '</',
      '<a href="',
      'style="',
      ';',
      '&#x',
      '<table><tr>',
      'onerror=',
      '=',
      '\n',
    ),
    fc.string({ maxLength: 10 }),
  )
  fc.assert(
    fc.property(fc.array(bit, { maxLength: 120 }), (bits) => {
      const began = performance.now()
      const clean = cleanHtml(bits.join(''))
      expect(performance.now() - began).toBeLessThan(soon)
      expect(clean).not.toMatch(/<(?:script|svg|style|iframe)|<[^>]+\son[a-z]+=/i)
    }),
    { numRuns: 200 },
  )
})

test('winmail.dat, damaged in any way, is unpacked or left as it is', () => {
  const whole = tnefOf([{ name: 'log.txt', content: 'out of paper' }], 'The printer is out of paper.')
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 12 }),
      fc.nat(),
      (flips, end) => {
        const bytes = Buffer.from(whole)
        for (const [where, byte] of flips) bytes[where % bytes.length] = byte
        expect(() => unpackTnef(bytes.subarray(0, end % (bytes.length + 1)))).not.toThrow()
      },
    ),
    { numRuns: 500 },
  )
})
