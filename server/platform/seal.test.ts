// What the desk's seal signs is recognised in the one spelling it was given, and in no other.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeSeal } from './seal.ts'

const seal = makeSeal('a secret of tests')
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

test('a signature holds for its purpose and text, and no change of it does', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.string(),
      fc.nat(),
      fc.constantFrom(...letters),
      (purpose, text, at, letter) => {
        const signature = seal.sign(purpose, text)
        expect(seal.verify(purpose, text, signature)).toBe(true)
        expect(seal.verify(`${purpose}.`, text, signature)).toBe(false)
        expect(seal.verify(purpose, `${text}.`, signature)).toBe(false)
        const place = at % signature.length
        const changed = signature.slice(0, place) + letter + signature.slice(place + 1)
        expect(seal.verify(purpose, text, changed)).toBe(changed === signature)
        // The last character carries bits that mean nothing.
        const last = signature.slice(0, -1) + letter
        expect(seal.verify(purpose, text, last)).toBe(last === signature)
      },
    ),
  )
})

test.each(['', '.', '=', 'A', '\n', 'ü', ' '])(
  'what is added to a signature makes it another: %j',
  (more) => {
    const signature = seal.sign('p', 't')
    expect(seal.verify('p', 't', signature + more)).toBe(more === '')
  },
)
