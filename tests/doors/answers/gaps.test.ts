// Where answers are missing: found in tickets, searches and marks, taken and settled; and answers by mail when switched on.
import { beforeAll, describe, expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { countViews, logSearch, markArticle, noteTicketAfter } from '../../../server/modules/answers/index.ts'
import { ana, ben, carlos, finn, jane, meridian, priya, rafael } from '../../cast/people.ts'
import { publishArticles } from '../../harness/articles.ts'
import type { Client } from '../../harness/client.ts'
import { doorForAll } from '../../harness/doors.ts'
import { openFor } from '../../harness/tickets.ts'
import { until } from '../../harness/until.ts'
import { sendRaw } from '../../peers/smtp-client.ts'
import { eml } from '../mail/ledger.ts'
import { support } from '../mail/waiting.ts'

const door = doorForAll()
const { answers } = contract
let as: Record<'ana' | 'ben' | 'carlos', Client>
let ids: string[]

beforeAll(async () => {
  as = { ana: await door.as(ana), ben: await door.as(ben), carlos: await door.as(carlos) }
  ids = await publishArticles(door, meridian.id, [
    { number: 1, title: 'Reset a forgotten password', body: 'Choose “Forgotten” and follow the mail.' },
    { number: 2, title: 'Scanner at the gate', body: 'Switch it off and on. The scanner blinks twice.' },
    { number: 3, title: 'Scanner canary for the team', body: 'The scanner canary.', state: 'internal' },
  ])
})

const look = async () => {
  const before = (await as.ana.call(answers.gaps)).lookedAt
  door.clock.forward({ seconds: 1 })
  await as.carlos.call(answers.lookForGaps)
  return until('gaps are looked for', async () => {
    const found = await as.ana.call(answers.gaps)
    return found.lookedAt !== null && found.lookedAt !== before && found
  })
}
const inWorkspace = <T>(work: Parameters<typeof door.db.inWorkspace<T>>[1]) =>
  door.db.inWorkspace(meridian.id, work)

describe('Gaps', () => {
  test('tickets about one thing that no article answers, told by their words', async () => {
    const subjects = [
      'Badge does not open gate',
      'Badge broken at the gate',
      'My badge and the gate',
      'Gate ignores my badge',
    ]
    for (const [n, subject] of subjects.entries())
      await openFor(as.ana, [jane, rafael, priya][n % 3] ?? jane, { subject, body: 'Since today.' })
    for (const [n, subject] of [
      'Forgotten password',
      'Password forgotten again',
      'I have forgotten the password',
      'Reset my forgotten password',
    ].entries())
      await openFor(as.ana, [jane, rafael, priya][n % 3] ?? jane, { subject, body: 'Please help.' })
    for (const subject of [
      'Payroll export',
      'Monitor flickers',
      'New phone',
      'Canteen card',
      'Parking space',
    ])
      await openFor(as.ana, jane, { subject, body: 'Hello.' })
    const { items, counts } = await look()
    expect(items).toMatchObject([{ kind: 'tickets', size: 4, state: 'open', article: null }])
    expect(items[0]?.words).toEqual(expect.arrayContaining(['badge', 'gate']))
    expect(counts).toEqual({ tickets: 1, search: 0, article: 0 })
    const one = await as.ana.call(answers.gap, { params: { id: items[0]?.id ?? '' } })
    expect(one.tickets.map((t) => t.subject).sort()).toEqual([...subjects].sort())
    await (await door.as(finn)).refused(404, answers.gap, { params: { id: one.id } })
  })

  test('searches that find nothing, articles that do not help', async () => {
    const now = door.clock.now()
    await inWorkspace(async (tx) => {
      for (let n = 0; n < 4; n += 1) {
        await logSearch(tx, meridian.id, now, {
          text: 'Hotel buchen für jane@northwind.example',
          place: 'portal',
          found: 0,
        })
        await logSearch(tx, meridian.id, now, { text: 'password', place: 'portal', found: 1 })
      }
      await countViews(tx, meridian.id, now, [{ articleId: ids[1] ?? '', language: 'en', count: 12 }])
      for (let n = 0; n < 6; n += 1)
        await markArticle(tx, meridian.id, now, {
          articleId: ids[1] ?? '',
          language: 'en',
          voter: `v${n}`,
          isHelpful: false,
        })
      await markArticle(tx, meridian.id, now, {
        articleId: ids[1] ?? '',
        language: 'en',
        voter: 'v0',
        isHelpful: false,
        words: 'Mine does not blink.',
      })
    })
    const ticket = await openFor(as.ana, jane)
    await inWorkspace(async (tx) => {
      for (let n = 0; n < 2; n += 1)
        await noteTicketAfter(tx, meridian.id, now, { articleNumber: 2, ticketId: ticket.id })
      await noteTicketAfter(tx, meridian.id, now, { articleNumber: 999, ticketId: ticket.id })
    })
    expect(await as.ana.call(answers.use, { params: { number: 2 } })).toMatchObject({
      views: 12,
      helpful: 0,
      notHelpful: 6,
      ticketsAfter: 1,
      words: [{ words: 'Mine does not blink.', isHelpful: false }],
    })
    expect((await as.ana.call(answers.searches, { query: { empty: 'yes' } })).items).toEqual([
      { words: 'hotel buchen fur', searches: 4, empty: 4 },
    ])
    const { items } = await look()
    expect(items.find((i) => i.kind === 'search')).toMatchObject({ words: ['hotel buchen fur'], size: 4 })
    expect(items.find((i) => i.kind === 'article')).toMatchObject({
      article: { number: 2 },
      reasons: [{ what: 'not_helpful', count: 6, of: 6 }],
    })
  })

  test('are taken and settled by whoever may publish, and stay settled', async () => {
    const [gap] = (await as.ana.call(answers.gaps, { query: { kind: 'search' } })).items
    const params = { id: gap?.id ?? '' }
    await as.ben.refused(403, answers.changeGap, { params, body: { state: 'taken' } })
    const taken = await as.carlos.call(answers.changeGap, { params, body: { state: 'taken', note: 'Mine' } })
    expect(taken).toMatchObject({ state: 'taken', takenBy: { id: carlos.id }, note: 'Mine', version: 2 })
    await as.carlos.refused(412, answers.changeGap, {
      params,
      body: { state: 'done' },
      headers: { 'if-match': '"1"' },
    })
    await as.carlos.refused(422, answers.changeGap, { params, body: { articleNumber: 99 } })
    await as.carlos.call(answers.changeGap, { params, body: { state: 'done', articleNumber: 1 } })
    await look()
    const { items } = await as.ana.call(answers.gaps, { query: { state: 'done' } })
    expect(items).toMatchObject([{ id: params.id, article: { number: 1 }, state: 'done' }])
  })
})

describe('By mail', () => {
  const ask = async (from: string) => {
    await sendRaw(door.smtpPort, {
      from,
      to: support,
      raw: eml(
        { From: from, Subject: 'The gate scanner canary blinks' },
        'The scanner at the gate blinks twice, evil.example',
      ),
    })
    return until('the acknowledgement', () => door.sink.mails.find((m) => m.to.includes(from)))
  }

  test('nothing is suggested as long as it is not switched on', async () => {
    expect((await ask('one@halden.example')).raw.toString()).not.toContain('/help/articles/')
  })

  test('public articles are named when it is, and no word of the sender', async () => {
    await as.ana.refused(403, answers.changeSettings, { body: { inAcknowledgement: true } })
    await as.carlos.call(answers.changeSettings, { body: { inAcknowledgement: true } })
    expect(await as.ana.call(answers.settings)).toEqual({ inAcknowledgement: true })
    const { mail, raw } = await ask('two@halden.example')
    expect(mail.text).toContain('Scanner at the gate')
    expect(mail.html).toContain('/help/articles/2-scanner-at-the-gate')
    expect(raw.toString()).not.toMatch(/canary|evil/)
  })
})
