// Reading mails: labels, encodings, names, broken and missing things.
import { describe, expect, test } from 'vitest'
import { sample } from '../../../../../tests/fixtures/mails/read.ts'
import { parseMail, TooMuch } from '../mail.ts'

const read = (name: string) => parseMail(sample(name))

test('an ordinary mail', async () => {
  expect(await read('plain')).toMatchObject({
    from: { name: 'Jane Miller', address: 'jane.miller@northwind.example' },
    to: [{ name: 'Support', address: 'support@meridian.example' }],
    subject: 'The printer on floor 3 eats paper',
    mailId: 'plain-1@northwind.example',
    html: null,
    attachments: [],
  })
  expect((await read('plain')).text).toBe(
    'Hello,\n\nit jams on every second page. Can somebody come by?\n\n--\nJane Miller\nNorthwind Logistics',
  )
})

describe('bytes are believed more than labels', () => {
  test('windows-1252 called UTF-8, in header and text', async () => {
    const mail = await read('latin-called-utf8')
    expect(mail.subject).toBe('Grüße aus München')
    expect(mail.text).toBe('Das Gerät läuft nicht – bitte prüfen.')
    expect(mail.from?.name).toBe('Rafael Satô')
  })
  test('UTF-8 called ISO-8859-1', async () =>
    expect((await read('utf8-called-latin')).text).toBe('Das Gerät läuft nicht – bitte prüfen.'))
  test('ISO-2022-JP', async () => {
    const mail = await read('japanese')
    expect([mail.subject, mail.text]).toEqual(['プリンター', 'プリンターが動きません。'])
  })
  test('lonely CRs, lonely LFs and an mbox line', async () => {
    const crlf = sample('plain').toString('latin1')
    for (const variant of [
      crlf.replaceAll('\r\n', '\n'),
      crlf.replaceAll('\r\n', '\r'),
      `From jane Mon Nov 23 09:00:00 2026\r\n${crlf}`,
    ]) {
      const mail = await parseMail(Buffer.from(variant, 'latin1'))
      expect([mail.subject, mail.text]).toEqual([(await read('plain')).subject, (await read('plain')).text])
    }
  })
})

test('a mail that is only HTML gets a text', async () => {
  const mail = await read('html-only')
  expect(mail.text).toContain('The scanner says:')
  expect(mail.text).toContain('E4')
  expect(mail.text).not.toMatch(/alert|color: red/)
  expect(mail.html).not.toMatch(/script|style>/)
})

test('attachments: safe names, the type of their content, pictures of the text inline', async () => {
  const { attachments, html } = await read('attachments')
  expect(attachments.map(({ name, type, inline, contentId }) => ({ name, type, inline, contentId }))).toEqual(
    [
      { name: 'lamp.png', type: 'image/png', inline: true, contentId: 'lamp@northwind' },
      { name: 'passwd', type: 'text/plain', inline: false, contentId: null },
      { name: 'invoicegnp.exe', type: 'application/x-msdownload', inline: false, contentId: null },
      { name: 'attachment-4.bin', type: 'application/octet-stream', inline: false, contentId: null },
    ],
  )
  expect(html).toContain('data-cid="lamp@northwind"')
})

test('a mail with nothing in it', async () => {
  expect(await read('nothing')).toMatchObject({
    from: null,
    to: [],
    subject: '',
    date: '',
    mailId: '',
    references: [],
  })
  expect(await parseMail(new Uint8Array())).toMatchObject({
    from: null,
    text: '',
    html: null,
    attachments: [],
  })
})

test('broken headers break nothing, and no control character comes through', async () => {
  const mail = await read('broken-headers')
  expect(mail.subject).toMatch(/^half a word/)
  expect(mail.references).toEqual(['a@b', 'c@d', 'e@f'])
  expect(mail.text).toBe('Words with a NUL: ab and a bell: .')
  expect(JSON.stringify([mail.subject, mail.from, [...mail.headers.values()]])).not.toMatch(/\\u00[01]/)
})

describe('budgets', () => {
  const nested = (depth: number): string =>
    Array.from(
      { length: depth },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
    ).join('')
  test.each([
    ['depth', nested(30), 'nested deeper than 20'],
    [
      'parts',
      `Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\nx\r\n'.repeat(600)}--b--`,
      'more than 500 parts',
    ],
    [
      'headers',
      `${Array.from({ length: 3000 }, (_, i) => `X-${i}: ${'y'.repeat(30)}`).join('\r\n')}\r\n\r\nx`,
      'headers are larger than 64 KB',
    ],
  ])('%s', async (_, raw, why) => {
    const failed = await parseMail(Buffer.from(raw)).catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(TooMuch)
    expect((failed as Error).message).toContain(why)
  })
  test('a text too long for a ticket goes on as a file', async () => {
    const long = 'A line of a very long log.\n'.repeat(10_000)
    const mail = await parseMail(Buffer.from(`Subject: Log\r\n\r\n${long}`))
    expect(mail.text.length).toBeLessThan(151_000)
    expect(mail.attachments.map((a) => [a.name, a.content.length])).toEqual([
      ['whole-text.txt', long.trim().length],
    ])
  })
})
