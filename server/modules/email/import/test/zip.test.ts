// Zips from strangers: whatever is broken in them, reading ends soon, in words, and never with more than was allowed.
import { Readable } from 'node:stream'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { zip } from '../../../../../tests/harness/zip.ts'
import { begin, type Found, Unreadable } from '../item.ts'
import type { Source } from '../source.ts'
import { walk } from '../walk.ts'

const sourceOf = (bytes: Buffer): Source => ({
  key: '0',
  name: 'a.zip',
  size: bytes.length,
  readAt: async (from, length) => bytes.subarray(from, from + length),
  stream: (from) => Readable.from([bytes.subarray(from)]),
})
const read = (bytes: Buffer, limit = 100_000): Promise<Found[]> =>
  Array.fromAsync(walk([sourceOf(bytes)], begin, limit))
const mail = (n: number): string => `Subject: ${n}\r\nFrom: a@b.example\r\n\r\nText ${n}\r\n`
const good = zip([
  { path: 'cur/1:2,S', content: mail(1) },
  { path: 'b.eml', content: mail(2), store: true },
  { path: 'c.mbox', content: `From a@b Mon Nov 23 09:00:00 2026\r\n${mail(3)}` },
])

test('its mails come in the order of its list', async () => {
  const found = await read(good)
  expect(found.map((f) => ('raw' in f ? f.raw.toString() : f))).toEqual([mail(1), mail(2), mail(3)])
})

test('reading goes on after any of its mails', async () => {
  const all = await read(good)
  for (const [i, { next }] of all.entries()) {
    const rest = await Array.fromAsync(walk([sourceOf(good)], next, 100_000))
    expect(rest.map((f) => f.name)).toEqual(all.slice(i + 1).map((f) => f.name))
  }
})

test('with any bytes changed, cut or added it is read, or refused in words', async () => {
  const change = fc.record({
    at: fc.integer({ min: 0, max: good.length - 1 }),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 0, max: 40 }),
      async (changes, cut) => {
        const broken = Buffer.from(good)
        for (const { at, bytes } of changes) broken.set(bytes.subarray(0, broken.length - at), at)
        const found = await read(broken.subarray(0, broken.length - cut)).catch((error: unknown) => {
          expect(error).toBeInstanceOf(Unreadable)
          return []
        })
        expect(found.length).toBeLessThan(10)
      },
    ),
    { numRuns: 1000 },
  )
}, 60_000)

test('entries that share their bytes count each time they are unpacked', async () => {
  const content = Buffer.concat([
    Buffer.from('From a@b Mon Nov 23 09:00:00 2026\n'),
    Buffer.alloc(30_000_000),
  ])
  const bomb = zip([{ path: '0.mbox', content }])
  const shared = zip([
    { path: '0.mbox', content },
    ...Array.from({ length: 30 }, (_, n) => ({
      path: `${n}.mbox`,
      content: '',
      lies: { offset: 0, packed: bomb.length, unpacked: 10 },
    })),
  ])
  await expect(read(shared)).rejects.toThrow('100 times its size')
}, 60_000)
