// Articles found and suggested: by whom, in which language, with typos and synonyms; and what is not for everybody.
import { beforeAll, describe, expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { askedIn, groupsOf } from '../../../rules/answers/asked.ts'
import { postingsOf, rank } from '../../../rules/answers/score.ts'
import { noSynonyms } from '../../../rules/answers/synonyms.ts'
import { weigh } from '../../../rules/answers/weights.ts'
import { type Reader, stranger } from '../../../rules/knowledge/audience.ts'
import { findAnswers, relatedAnswers, suggestAnswers } from '../../../server/modules/answers/index.ts'
import { loadStems, stemOf } from '../../../server/modules/words/index.ts'
import { iso } from '../../../server/platform/clock.ts'
import { ana, carlos, finn, fjord, jane, meridian, organisations, priya } from '../../cast/people.ts'
import { publishArticles, searchable, tellOf } from '../../harness/articles.ts'
import type { Client } from '../../harness/client.ts'
import { doorForAll } from '../../harness/doors.ts'
import { openFor } from '../../harness/tickets.ts'

const door = doorForAll()
const { answers } = contract
let as: Record<'ana' | 'carlos', Client>
let ids: string[]

const articles = [
  { number: 1, title: 'VPN drops every few minutes', body: 'Set the tunnel to TCP and connect again.' },
  { number: 2, title: 'Order a laptop', body: 'Choose a model. The VPN is already on it.' },
  {
    number: 3,
    title: 'Printers in building C',
    body: 'Add a printer by its name, such as prn-c-014.',
    others: [
      { language: 'de', title: 'Drucker im Gebäude C', body: 'Den Drucker über seinen Namen hinzufügen.' },
    ],
  },
  {
    number: 4,
    title: 'VPN canary of the team',
    body: 'The canary password of the gateway.',
    state: 'internal' as const,
  },
  { number: 5, title: 'VPN canary draft', body: 'canary', state: 'draft' as const },
  {
    number: 6,
    title: 'VPN for the clinic',
    body: 'Halden signs in with a badge.',
    audience: { who: 'signed_in' as const, organisationIds: [organisations.halden.id] },
  },
  {
    number: 7,
    title: 'Outlook asks for the password',
    body: 'Clear what is kept.',
    draft: 'canary: the new secret',
  },
]

beforeAll(async () => {
  as = { ana: await door.as(ana), carlos: await door.as(carlos) }
  ids = await publishArticles(door, meridian.id, articles)
  await publishArticles(door, fjord.id, [{ number: 1, title: 'VPN canary of Fjord', body: 'canary' }])
})

const find = (
  text: string,
  reader: Reader = stranger(null),
  more: { language?: string; isTyping?: boolean } = {},
) =>
  door.db.inWorkspace(meridian.id, (tx) =>
    findAnswers(tx, meridian.id, { text, reader, language: more.language ?? 'en', limit: 10, ...more }),
  )
const numbers = async (...asked: Parameters<typeof find>) => (await find(...asked)).items.map((i) => i.number)
const readerOf = (person: typeof jane, organisationId: string | null): Reader => ({
  personId: person.id,
  role: person.role,
  organisationId,
  brandId: null,
})

describe('Finding articles', () => {
  test('the title counts most; what was found is marked', async () => {
    const { items, total, corrected } = await find('vpn')
    expect(items.map((i) => i.number)).toEqual([1, 2])
    expect({ total, corrected }).toEqual({ total: 2, corrected: null })
    expect(items[0]).toMatchObject({
      path: '/help/articles/1-vpn-drops-every-few-minutes',
      titleMarks: [[0, 3]],
    })
    expect(items[1]?.snippet.text.slice(...(items[1]?.snippet.marks[0] ?? []))).toBe('VPN')
  })

  test('other forms, typos, identifiers and unfinished words', async () => {
    expect(await numbers('printer')).toEqual([3])
    expect(await numbers('dropping vpns')).toContain(1)
    expect(await numbers('PRN-C-014')).toEqual([3])
    expect(await find('pritner')).toMatchObject({ corrected: 'printer', items: [{ number: 3 }] })
    expect(await numbers('outl', stranger(null), { isTyping: true })).toEqual([7])
    expect(await numbers('outl')).toEqual([])
  })

  test('what stands in quotation marks must follow each other, in any form', async () => {
    expect(await numbers('vpn minutes')).toEqual([1])
    expect(await numbers('"vpn minutes"')).toEqual([])
    expect(await numbers('"every few minutes"')).toEqual([1])
    expect(await numbers('"laptop" vpn')).toEqual([2])
    expect(await numbers('"orders a laptops"')).toEqual([2])
    expect(await numbers('drops "few minutes')).toEqual([1])
  })
  test('in the reader’s language, else in the main one', async () => {
    const [german] = (await find('drucker', stranger(null), { language: 'de' })).items
    expect(german).toMatchObject({ number: 3, language: 'de', title: 'Drucker im Gebäude C' })
    const [english] = (await find('drucker')).items
    expect(english).toMatchObject({ number: 3, language: 'en', title: 'Printers in building C' })
  })

  test('what is for some is found by them alone; internal and unpublished words by no requester', async () => {
    expect(await numbers('clinic')).toEqual([])
    expect(await numbers('clinic', readerOf(jane, organisations.northwind.id))).toEqual([])
    expect(await numbers('clinic', readerOf(priya, organisations.halden.id))).toEqual([6])
    for (const reader of [stranger(null), readerOf(jane, organisations.northwind.id)])
      for (const text of ['canary', 'canary password gateway', 'vpn canary', 'secret'])
        expect(JSON.stringify(await find(text, reader)).toLowerCase()).not.toMatch(
          /"[^"]*canary of|gateway|secret/,
        )
    const team = await as.ana.call(answers.find, { query: { q: 'canary' } })
    expect(team.items.map((i) => i.number)).toEqual([4])
    expect(
      (await (await door.as(finn)).call(answers.find, { query: { q: 'printer laptop outlook' } })).items,
    ).toEqual([])
  })

  test('scores are those of the rules', async () => {
    const shown = articles.filter((a) => a.state === undefined && !a.audience)
    const texts = await door.db.inWorkspace(meridian.id, async (tx) => {
      const editions = await tx.selectFrom('answer_document').select(['article_id', 'language']).execute()
      const terms = await tx
        .selectFrom('answer_term')
        .innerJoin('answer_document', 'answer_document.document', 'answer_term.document')
        .select(['article_id', 'language', 'term', 'weight'])
        .execute()
      await loadStems(
        tx,
        ['vpn', 'printer', 'laptop', 'order'].flatMap((w) =>
          (['en', 'de'] as const).map((l) => [l, w] as const),
        ),
      )
      return editions.map((e) => ({
        ...e,
        weights: new Map(
          terms
            .filter((t) => t.article_id === e.article_id && t.language === e.language)
            .map((t) => [t.term, t.weight]),
        ),
      }))
    })
    const first = texts.find((t) => t.article_id === ids[0])
    expect(first?.weights.get('vpn')).toBeCloseTo(
      weigh(
        [
          { text: shown[0]?.title ?? '', place: 'title' },
          { text: shown[0]?.body ?? '', place: 'body' },
        ],
        'en',
        stemOf,
      ).weights.get('vpn') ?? 0,
      5,
    )
    for (const text of ['vpn', 'vpn laptop', 'order printer', 'laptop printer vpn']) {
      const groups = groupsOf(askedIn(text, noSynonyms), ['en', 'de'], stemOf)
      const { best } = rank(groups, postingsOf(texts.map((t) => t.weights)), texts.length)
      const { items } = await find(text)
      for (const item of items) {
        const expected = Math.max(
          ...best.flatMap(({ article, score }) => {
            const of = texts[article]
            return of?.article_id === item.articleId && of.language === item.language ? [score] : []
          }),
        )
        expect(item.likeness, `${text}: ${item.title}`).toBeCloseTo(expected, 1)
      }
    }
  })
})

describe('Synonyms', () => {
  test('find what is written in other words, as long as they are kept', async () => {
    expect(await numbers('notebook')).toEqual([])
    const kept = await as.carlos.call(answers.addSynonym, {
      body: { words: ['laptop', 'notebook', 'Notebook'] },
    })
    expect(kept.words).toEqual(['laptop', 'notebook'.replace('n', 'N')])
    expect(await numbers('notebook')).toEqual([2])
    await as.carlos.refused(412, answers.changeSynonym, {
      params: { id: kept.id },
      body: { words: ['a', 'b'] },
      headers: { 'if-match': '"9"' },
    })
    await as.carlos.refused(422, answers.changeSynonym, {
      params: { id: kept.id },
      body: { words: ['same', 'Same'] },
    })
    await as.ana.refused(403, answers.removeSynonym, { params: { id: kept.id } })
    await as.carlos.call(answers.removeSynonym, { params: { id: kept.id } })
    expect(await numbers('notebook')).toEqual([])
  })
})

describe('Suggestions', () => {
  test('for what somebody describes: few, with why, none rather than a wrong one', async () => {
    const suggest = (subject: string, text: string) =>
      door.db.inWorkspace(meridian.id, (tx) =>
        suggestAnswers(tx, meridian.id, { subject, text, reader: stranger(null), language: 'en', limit: 3 }),
      )
    const [first] = await suggest(
      'My VPN drops',
      'Since Monday it drops every ten minutes when I work from home.',
    )
    expect(first).toMatchObject({ number: 1, words: expect.arrayContaining(['vpn', 'drops']) })
    expect(await suggest('Canteen', 'When does the canteen open on Friday?')).toEqual([])
  })

  test('beside a ticket, with whether its requester may open them, and links of both', async () => {
    const ticket = await openFor(as.ana, jane, {
      subject: 'VPN gateway drops',
      body: 'The VPN canary drops.',
    })
    const params = { number: ticket.number }
    const { items, linked } = await as.ana.call(answers.ofTicket, { params })
    expect(items.map((i) => [i.number, i.isForRequester])).toEqual(
      expect.arrayContaining([
        [1, true],
        [4, false],
      ]),
    )
    expect(linked).toEqual([])
    const link = { params: { number: ticket.number, article: 1 }, body: {} }
    await as.ana.call(answers.link, link)
    expect((await as.ana.call(answers.link, link)).linked).toMatchObject([
      {
        article: { number: 1, title: 'VPN drops every few minutes' },
        kind: 'solved_by',
        person: { id: ana.id },
      },
    ])
    expect((await as.ana.call(answers.use, { params: { number: 1 } })).solved).toBe(1)
    await as.ana.call(answers.unlink, { params: link.params })
    expect((await as.ana.call(answers.ofTicket, { params })).linked).toEqual([])
    await as.ana.refused(404, answers.link, { ...link, params: { number: ticket.number, article: 99 } })
  })

  test('related articles leave out the one itself', async () => {
    const related = await door.db.inWorkspace(meridian.id, (tx) =>
      relatedAnswers(tx, meridian.id, {
        articleId: ids[0] ?? '',
        reader: stranger(null),
        language: 'en',
        limit: 3,
      }),
    )
    expect(related.map((r) => r.number)).not.toContain(1)
  })
})

describe('What is found follows what is published', () => {
  test('a change is found by its new words alone; what is archived by none', async () => {
    await door.db.inWorkspace(meridian.id, async (tx) => {
      await tx
        .updateTable('article_edition')
        .set({ title: 'Outlook and the keychain', plain: 'Open it.', version: 2 })
        .where('article_id', '=', ids[6] ?? '')
        .execute()
      await tx
        .updateTable('article')
        .set({ archived_at: iso(door.clock.now()) })
        .where('id', '=', ids[1] ?? '')
        .execute()
      await tellOf(door, tx, meridian.id, [ids[6] ?? '', ids[1] ?? ''])
    })
    door.desk.hints.poke(meridian.id)
    expect(await numbers('laptop')).toEqual([])
    await searchable(door, meridian.id)
    expect(await numbers('keychain')).toEqual([7])
    expect(await numbers('password')).toEqual([])
    const words = await door.db.inWorkspace(meridian.id, (tx) =>
      tx.selectFrom('answer_language').selectAll().execute(),
    )
    expect(words.find((w) => w.language === 'en')?.documents).toBe(5)
  })
})
