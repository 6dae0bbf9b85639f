// Times of a notice come back from the form as they went in.
import { expect, test } from 'vitest'
import { bodyOf, draftOf, instantOf, localOf } from './form.ts'

test.each(['2026-11-20T09:30:00.000Z', '2026-07-01T00:00:00.000Z', '2026-12-31T23:59:00.000Z'])(
  '%s',
  (at) => {
    expect(instantOf(localOf(at))).toBe(at)
  },
)

test('no time is none, and what is half typed neither', () => {
  expect([localOf(null), instantOf(''), instantOf('2026-11-2xT')]).toEqual(['', null, null])
})

test('only languages with a title go to the desk, and a new notice begins when it is put up', () => {
  const draft = draftOf(null)
  draft.texts.de = { title: 'Störung', body: '' }
  draft.texts.en = { title: ' ', body: 'words without a title' }
  const body = bodyOf(draft)
  expect(body.texts).toEqual({ de: { title: 'Störung', body: '' } })
  expect('from' in body).toBe(false)
})
