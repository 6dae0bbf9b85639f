// The rules of answers: what words say, what is asked, what is worth showing, what is kept of a search.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lightStem } from './arabic.ts'
import { askedIn, askedOf, groupsOf } from './asked.ts'
import { loggedWords } from './log.ts'
import { averagePrecision, measure, precisionAt, reciprocalRank } from './measures.ts'
import { postingsOf, rank } from './score.ts'
import { judgeSuggestion, tellingGroups } from './suggest.ts'
import { noSynonyms, readSynonyms, tidySynonyms } from './synonyms.ts'
import { type ArticlePart, weigh } from './weights.ts'

/** A stemmer of the test: English plural and -ing. */
const stemOf = (_language: string, word: string) => word.replace(/(?:ing|s)$/, '')
const article = (title: string, body = ''): ReadonlyMap<string, number> =>
  weigh(
    [
      { text: title, place: 'title' },
      { text: body, place: 'body' },
    ],
    'en',
    stemOf,
  ).weights

const best = (text: string, articles: readonly ReadonlyMap<string, number>[], synonyms = noSynonyms) => {
  const groups = groupsOf(askedIn(text, synonyms), ['en'], stemOf)
  return rank(groups, postingsOf(articles), articles.length).best.map((r) => r.article)
}

describe('What a word says in an article', () => {
  test('in the title more than in a heading, there more than in the text', () => {
    const of = (place: ArticlePart['place']) =>
      weigh([{ text: 'vpn', place }], 'en', stemOf).weights.get('vpn') ?? 0
    expect(of('title')).toBeGreaterThan(of('heading'))
    expect(of('heading')).toBeGreaterThan(of('body'))
  })

  test('never more than 1, and more the oftener it stands there', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (n) => {
        const [once, often] = [n, n + 1].map(
          (times) =>
            weigh([{ text: 'vpn '.repeat(times), place: 'body' }], 'en', stemOf).weights.get('vpn') ?? 0,
        )
        expect(often).toBeLessThan(1)
        expect(often).toBeGreaterThanOrEqual((once ?? 0) * 0.9)
      }),
    )
  })

  test('less in a long article', () => {
    const short = article('Printing', 'The printer needs paper.')
    const long = article(
      'Printing',
      `The printer needs paper. ${'And much more is to be said. '.repeat(200)}`,
    )
    expect(short.get('paper')).toBeGreaterThan(long.get('paper') ?? 1)
  })

  test('a text of any kind has weights from 0 to 1', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (title, body) => {
        for (const weight of article(title, body).values()) {
          expect(weight).toBeGreaterThan(0)
          expect(weight).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})

describe('Searching articles', () => {
  const articles = [
    article('VPN drops every few minutes', 'Set the tunnel to TCP.'),
    article('Order a laptop', 'New people get a laptop. The VPN is on it.'),
    article('Printers in building C', 'Add a printer by its name, such as prn-c-014.'),
    article('Virtual private network for guests', 'Guests get an account for a day.'),
  ]

  test('the title counts more than the text', () => expect(best('vpn', articles)).toEqual([0, 1]))
  test('more of what was asked counts more than one word often', () =>
    expect(best('vpn laptop', articles)[0]).toBe(1))
  test('stems are found by other forms', () => expect(best('laptops', articles)).toEqual([1]))
  test('small words are left out', () => expect(best('how to the vpn', articles)).toEqual([0, 1]))
  test('an identifier is found whole', () => expect(best('PRN-C-014', articles)[0]).toBe(2))
  test('synonyms are found, but count less than the word itself', () => {
    const synonyms = readSynonyms([['vpn', 'virtual private network']])
    expect(best('vpn', articles, synonyms)[0]).toBe(0)
    expect(best('vpn', articles, synonyms)).toContain(3)
    expect(best('virtual private network', articles, synonyms)).toContain(0)
  })
  test('the score of the worked example', () => {
    const groups = ['vpn', 'laptop'].map((word) => ({ word, times: 1, forms: new Map([[word, 1]]) }))
    const weights = [{ vpn: 0.67, laptop: 0.33 }, { vpn: 0.9 }, { laptop: 0.5 }].map(
      (one) => new Map(Object.entries(one)),
    )
    const { best, says, holds } = rank(groups, postingsOf(weights), 3)
    expect(best.map((r) => [r.article, Math.round(100 * r.score)])).toEqual([
      [0, 50],
      [1, 39],
      [2, 22],
    ])
    expect(says[0]).toBe(says[1])
    expect([holds(1, 0), holds(1, 1)]).toEqual([true, false])
    expect(rank(groups, postingsOf(weights), 3, 0.6).best).toHaveLength(1)
  })
  test('nothing is found by nothing', () => expect(best('zebra', articles)).toEqual([]))
})

describe('What is asked', () => {
  test('words of the subject count twice, repeated ones a little more', () => {
    const [vpn, drops] = askedOf('VPN', 'It drops. It drops again. drops', noSynonyms)
    expect(vpn).toMatchObject({ word: 'vpn', times: 2 })
    expect(drops).toMatchObject({ word: 'drops', times: 2 })
  })

  test('of any text at most as many words as are asked for, each once', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const words = askedIn(text, noSynonyms, 5).map((a) => a.word)
        expect(words.length).toBeLessThanOrEqual(5)
        expect(new Set(words).size).toBe(words.length)
      }),
    )
  })

  test('synonyms are kept once each, however they are written', () => {
    expect(tidySynonyms(['VPN', ' vpn ', 'Tunnel'])).toEqual(['vpn', 'Tunnel'])
  })
})

describe('Suggestions', () => {
  test('ask the words that tell articles apart, none that stand in many', () => {
    const groups = groupsOf(askedOf('VPN drops', 'my computer says error', noSynonyms), ['en'], stemOf)
    const holding = new Map([
      ['vpn', 4],
      ['drop', 2],
      ['computer', 90],
    ])
    expect(tellingGroups(groups, holding, 100).map((g) => g.word)).toEqual(['drops', 'vpn'])
  })

  const groups = ['vpn', 'drops', 'monday'].map((word) => ({ word, times: 1, forms: new Map([[word, 1]]) }))
  const asked = {
    groups,
    says: [4, 4, 2],
    subject: ['vpn', 'drops'],
    unknown: new Set<string>(),
    documents: 900,
  }
  const found = { score: 0.5, covered: 0.6, held: [0, 1] }
  test('need two of the words, or the only one of the subject', () => {
    expect(judgeSuggestion(found, asked)).toBe(true)
    expect(judgeSuggestion({ ...found, held: [0] }, asked)).toBe(false)
    expect(judgeSuggestion({ ...found, held: [0] }, { ...asked, subject: ['vpn'] })).toBe(true)
    expect(judgeSuggestion({ ...found, held: [2] }, { ...asked, subject: ['vpn'] })).toBe(false)
    expect(judgeSuggestion({ ...found, score: 0.01 }, asked)).toBe(false)
  })

  test('where articles are few, words of the subject that none holds speak against each', () => {
    const subject = ['vpn', 'drops', 'printer', 'blank', 'pages']
    const told = { ...asked, subject, unknown: new Set(['printer', 'blank', 'pages']) }
    expect(judgeSuggestion(found, { ...told, says: [1.4, 1.4, 1.4], documents: 5 })).toBe(false)
    expect(judgeSuggestion(found, { ...told, documents: 20_000 })).toBe(true)
  })
})

describe('Arabic', () => {
  test.each([
    ['الطابعة', 'طابعة'],
    ['والطابعات', 'طابعة'],
    ['بالشبكة', 'شبكة'],
  ])('%s is found by %s', (written, asked) => expect(lightStem(written)).toBe(lightStem(asked)))
  test('other scripts are left alone', () => expect(lightStem('printer')).toBe('printer'))
})

describe('Of a search is kept', () => {
  test.each([
    ['VPN für jane.miller@northwind.example, Ticket 48213', 'vpn fur ticket'],
    ['  Drucker   druckt nicht ', 'drucker druckt nicht'],
    ['outlook.office.com login', 'login'],
    ['srv-db-01 down', 'srv-db-01 down'],
    ['\\\\fileserver\\finance locked', 'locked'],
  ])('%j: %j', (text, kept) => expect(loggedWords(text)).toBe(kept))
  test.each(['jane@northwind.example', '+49 1512 3456789', '!!!'])('nothing of %j', (text) =>
    expect(loggedWords(text)?.replaceAll(/\D/g, '').length ?? 0).toBeLessThan(4),
  )
  test('no address and no long number, whatever is searched', () => {
    fc.assert(
      fc.property(fc.emailAddress(), fc.integer({ min: 1000 }), (address, number) => {
        const kept = loggedWords(`vpn ${address} ${number}`) ?? ''
        expect(kept).not.toContain('@')
        expect(kept).not.toMatch(/\d{4}/)
      }),
    )
  })
})

describe('The measures of retrieval', () => {
  test('are as they are published', () => {
    expect(averagePrecision([true, false, true])).toBeCloseTo(5 / 6)
    expect(averagePrecision([false, false])).toBe(0)
    expect(reciprocalRank([false, false, true])).toBeCloseTo(1 / 3)
    expect(precisionAt([true, false, true, false, false], 5)).toBeCloseTo(0.4)
    expect(measure([[true], [false, true]])).toMatchObject({ queries: 2, map: 0.75, mrr: 0.75, p1: 0.5 })
  })
})
