// Conversations of an archive: together whatever the order, apart without evidence.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gather } from './gather.ts'

const mail = (mailId: string, ...references: string[]) => ({
  mailId,
  inReplyTo: references.slice(-1),
  references,
})
const archive = [
  mail('a@x'),
  mail('b@x', 'a@x'),
  mail('c@x', 'a@x', 'b@x'),
  mail('e@x', 'missing@x'),
  mail('f@x', 'missing@x'),
  mail('g@x'),
]
const shape = (groups: { mailId: string }[][]): string[] =>
  groups
    .map((group) =>
      group
        .map((m) => m.mailId)
        .sort()
        .join(' '),
    )
    .sort()

test('answers join what they answer, even when that is missing', () => {
  expect(shape(gather(archive))).toEqual(['a@x b@x c@x', 'e@x f@x', 'g@x'])
})

test('any order gives the same conversations', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(archive, { minLength: archive.length }), (shuffled) => {
      expect(shape(gather(shuffled))).toEqual(shape(gather(archive)))
    }),
  )
})

test('a mail without Message-ID stands alone, or with what it answers', () => {
  expect(gather([mail(''), mail('')])).toHaveLength(2)
  expect(gather([mail(''), mail('a@x'), mail('', 'a@x')])).toHaveLength(2)
})
