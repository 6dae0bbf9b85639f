// Bodies that strangers post: read where there is a mail in them, else nothing, never trouble.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readForm } from '../form.ts'
import { readPosted } from '../posted.ts'

const type = 'multipart/form-data; boundary=b'
const nobody = { from: undefined, to: [] }

test('the parts of a form are bytes, with what stands before and after left out', () => {
  const body = Buffer.from(
    'before\r\n--b\r\ncontent-disposition: form-data; name="email"\r\nx: y\r\n\r\na\r\n\r\n--bc\r\n--b  \r\n--b\r\nContent-Disposition: form-data; filename="name=x"; name="to"\r\n\r\n\xff\r\n--b--\r\nafter',
    'latin1',
  )
  expect(readForm(body, type)).toEqual([{ name: 'email', value: Buffer.from('a\r\n') }])
  const plain = Buffer.from(
    '--b\r\nContent-Disposition: form-data; name="email"\r\n\r\n\xff\r\n--b--\r\n',
    'latin1',
  )
  expect(readForm(plain, type)).toEqual([{ name: 'email', value: Buffer.from([255]) }])
})

test('hostile envelopes are no envelopes', () => {
  for (const envelope of [
    '{"to":{"a":1}}',
    '{"to":[null,{}],"from":7}',
    '[]',
    '{',
    '{"__proto__":{"to":["x"]}}',
  ])
    expect(
      readPosted(
        Buffer.from(
          `--b\r\nContent-Disposition: form-data; name="email"\r\n\r\nS: 1\r\n--b\r\nContent-Disposition: form-data; name="envelope"\r\n\r\n${envelope}\r\n--b--\r\n`,
        ),
        type,
        nobody,
      )?.to,
    ).toEqual([])
})

test('any bytes are a form, a mail or nothing', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '--b',
      '\r\n',
      '--b--',
      'content-disposition: form-data; name="email"',
      '\r\n\r\n',
      '"',
      ';',
      ' ',
    ),
    fc.string(),
  )
  fc.assert(
    fc.property(
      fc.array(piece),
      fc.constantFrom(type, 'multipart/form-data; boundary="', 'message/rfc822'),
      (pieces, as) => {
        const posted = readPosted(Buffer.from(pieces.join('')), as, nobody)
        expect(posted === null || posted.raw.length > 0).toBe(true)
      },
    ),
    { numRuns: 2000 },
  )
})
