// mbox files as they are found in the world: every mail whole, wherever the chunks break and wherever one begins again.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { looksLikeMbox, type MboxMail, mailsOfMbox } from '../mbox.ts'

const line = 'From jane@northwind.example Mon Nov 23 09:00:00 2026'

async function* chunked(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
const read = async (text: string | Buffer, size = 7, limit = 1_000_000): Promise<MboxMail[]> =>
  Array.fromAsync(mailsOfMbox(chunked(Buffer.from(text), size), 0, limit))
const texts = async (text: string, size?: number): Promise<(string | undefined)[]> =>
  (await read(text, size)).map((m) => m.raw?.toString())

test('mails are parted at From lines after an empty line, and lose the line that parts them', async () => {
  expect(await texts(`${line}\nA: 1\n\none\n\n${line}\nA: 2\n\ntwo\n`)).toEqual([
    'A: 1\n\none\n',
    'A: 2\n\ntwo\n',
  ])
  expect(await texts(`${line}\r\nA: 1\r\n\r\none\r\n\r\n${line}\r\nA: 2\r\n\r\ntwo\r\n\r\n`)).toEqual([
    'A: 1\r\n\r\none\r\n',
    'A: 2\r\n\r\ntwo\r\n',
  ])
})

test('a line of text that begins with From is text', async () => {
  const body = `A: 1\n\nFrom here on it is easy\n\nFrom Monday we are closed\nx\n${line}\ny\n`
  expect(await texts(`${line}\n${body}`)).toEqual([body])
})

test('a quoted From loses one sign', async () => {
  expect(await texts(`${line}\nA: 1\n\n>From here\n>>From there\n> From nowhere\n`)).toEqual([
    'A: 1\n\nFrom here\n>From there\n> From nowhere\n',
  ])
})

test('what is no mbox holds no mail', async () => {
  expect(await texts('A: 1\n\nnothing\n')).toEqual([])
  expect(await texts('')).toEqual([])
  expect(looksLikeMbox(Buffer.from('From here to there'))).toBe(false)
  expect(looksLikeMbox(Buffer.from(line))).toBe(true)
})

test('a mail that is too large is passed over, and the next is read', async () => {
  const mails = await read(`${line}\nA: 1\n\n${'x'.repeat(5000)}\n\n${line}\nA: 2\n\ntwo\n`, 100, 1000)
  expect(mails.map((m) => m.raw?.toString() ?? null)).toEqual([null, 'A: 2\n\ntwo\n'])
})

test('a line without an end takes no memory', async () => {
  async function* endless(): AsyncGenerator<Buffer> {
    yield Buffer.from(`${line}\nA: 1\n\n`)
    for (let i = 0; i < 2000; i += 1) yield Buffer.alloc(100_000, 120)
  }
  const before = process.memoryUsage().rss
  expect(await Array.fromAsync(mailsOfMbox(endless(), 0, 1_000_000))).toEqual([
    { raw: null, end: 200_000_059 },
  ])
  expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000)
})

const body = fc
  .array(fc.constantFrom('text', 'From a b', line, `>${line}`, '>From x', '', '>>From y', 'ü', '\r', '.'))
  .map((lines) => `Subject: x\n\n${lines.join('\n')}\n`)
const quoted = (mail: string): string => mail.replace(/^(>*From )/gm, '>$1')

test('whatever is written as mboxrd is read again, in any chunks', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(body, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 200 }),
      async (mails, size) => {
        const file = mails.map((mail) => `${line}\n${quoted(mail)}\n`).join('')
        expect(await texts(file, size)).toEqual(mails)
      },
    ),
    { numRuns: 300 },
  )
})

test('reading can begin again after any mail', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(body, { minLength: 1, maxLength: 5 }), async (mails) => {
      const file = Buffer.from(mails.map((mail) => `${line}\n${quoted(mail)}\n`).join(''))
      for (const [i, { end }] of (await read(file)).entries()) {
        const rest = await Array.fromAsync(mailsOfMbox(chunked(file.subarray(end), 9), end, 1_000_000))
        expect(rest.map((m) => m.raw?.toString())).toEqual(mails.slice(i + 1))
      }
    }),
    { numRuns: 100 },
  )
})
