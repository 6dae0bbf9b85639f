// Questions, documents, typos, telling words, pieces with marks.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Part } from './document.ts'
import { formsOf, toTsQuery } from './forms.ts'
import { holdsText } from './holds.ts'
import { languageOf } from './languages.ts'
import { likeness, tellingWords } from './likeness.ts'
import { stretch } from './marks.ts'
import { readQuestion } from './question.ts'
import { pieceOf, readLikely } from './snippet.ts'
import { bestOf, distance, leftovers, mostFaults } from './typos.ts'
import { wordsOf } from './words.ts'

const stem = (word: string): string => word.replace(/s$/, '')
const stems = { stemOf: (_: string, word: string) => stem(word), stemsOf: (word: string) => [stem(word)] }
const english = 'the and it is that we have not with this '
const document = (text: string): Part[] => [{ text: english + text, weight: 'C' }]

describe('a question', () => {
  it.each([
    ['the vpn', "(('vpn'))"],
    ['the', "(('the'))"],
    ['"vpn drops"', "(('vpn') <-> ('drops' | 'drop'))"],
    ['srv-01', "((('srv-01')) | (('srv') <-> ('01')))"],
    ['pri*', "(('pri':*))"],
    ["o'neil", "(('neil'))"],
    ['!!', ''],
  ])('%s', (text, query) => {
    expect(toTsQuery(formsOf(readQuestion(text), stems.stemsOf))).toBe(query)
  })

  it.each([
    ['drops', 'it drop', true],
    ['drop', 'it drops', true],
    ['"vpn drops"', 'the vpn always drops', false],
    ['"vpn drops"', 'the vpn drops', true],
    ['srv db', 'at srv-db-01', true],
    ['srv-db', 'at srv-db-01', true],
    ['db-srv', 'at srv-db-01', false],
    ['12345', 'see INC0012345', true],
    ['prin*', 'a printer', true],
    ['', 'anything', false],
  ])('%s in "%s": %s', (asked, text, holds) => {
    expect(holdsText([document(text)], asked, stems)).toBe(holds)
  })

  it('is answered by one document, never by two together', () => {
    expect(holdsText([document('vpn'), document('drops')], 'vpn drops', stems)).toBe(false)
  })

  it('finds every text by each of its own words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const words = wordsOf(text).filter((w) => w.as === 'word')
        return words.every((w) => holdsText([document(text)], w.text, stems))
      }),
    )
  })
})

describe('a language', () => {
  it.each([
    ['the printer is not working and we have to wait', 'en'],
    ['der drucker ist kaputt und wir warten auf eine antwort', 'de'],
    ['le serveur est en panne et nous avons pas de courrier', 'fr'],
    ['vpn error 691', null],
  ])('%s', (text, language) => {
    expect(languageOf(text.split(' '))).toBe(language)
  })
})

describe('a typo', () => {
  it.each([
    ['pritner', 'printer'],
    ['passwrod', 'password'],
    ['outlok', 'outlook'],
    ['recieve', 'receive'],
    ['xyzzyx', null],
    ['vpn', null],
  ])('%s is mended to %s', (written, known) => {
    const all = ['printer', 'password', 'outlook', 'receive'].map((word) => ({ word, documents: 1 }))
    expect(bestOf(written, all)).toBe(known)
  })

  it('shares a leftover with every word that is close to it', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcde'), minLength: 4, maxLength: 12 })
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        const allowed = Math.min(mostFaults(a), mostFaults(b))
        if (distance(a, b) > allowed || a.length > 8 || b.length > 8) return true
        return !leftovers(a).isDisjointFrom(leftovers(b))
      }),
      { numRuns: 3000 },
    )
  })
})

describe('likeness', () => {
  const counts = new Map([
    ['vpn', 3],
    ['drops', 4],
    ['please', 900],
    ['alone', 1],
  ])
  const words = ['vpn', 'drops', 'please', 'alone'].map((word) => ({ word, isSubject: false }))
  const telling = tellingWords(words, (w) => counts.get(w) ?? 0, 1000)

  it('leaves out what everybody writes and what stands nowhere else', () => {
    expect(telling.map((t) => t.word)).toEqual(['vpn', 'drops'])
  })
  it('is 1 where all of it is shared, 0 where nothing is', () => {
    expect(likeness(telling, new Set(['vpn', 'drops']))).toBe(1)
    expect(likeness(telling, new Set(['please']))).toBe(0)
  })
})

describe('a stretch of days', () => {
  it('is asked for by months where they are whole', () => {
    const [first, last] = ['2026-01-30', '2026-03-02'].map((d) => Temporal.PlainDate.from(d))
    expect(first && last && stretch(first, last)).toBe(
      "('@2026-01-30' | '@2026-01-31' | '@2026-02' | '@2026-03-01' | '@2026-03-02')",
    )
  })
})

describe('a piece of text', () => {
  const asked = formsOf(readQuestion('vpn drops'), stems.stemsOf)
  it('shows most of what was asked for', () => {
    const text = `A vpn. ${'Something else. '.repeat(40)}Then the vpn drop happened.`
    const piece = pieceOf(readLikely(text, asked), asked, stems.stemsOf)
    expect(piece.terms).toBe(2)
    expect(piece.marks.map(([from, to]) => piece.text.slice(from, to))).toEqual(['vpn', 'drop'])
  })
  it('has marks inside, in order, none over another', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('vpn', 'drops', 'x', '😀', 'srv-01', '\n', 'déjà')), (parts) => {
        const { text, marks } = pieceOf(readLikely(parts.join(' '), asked), asked, stems.stemsOf)
        let last = 0
        for (const [from, to] of marks) {
          if (from < last || to <= from || to > text.length) return false
          last = to
        }
        return true
      }),
    )
  })
})
