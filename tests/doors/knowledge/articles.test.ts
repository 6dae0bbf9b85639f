// Articles from first draft to readers: review, publication, versions, languages, files, dates, and who may do what.
import { beforeAll, describe, expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { type Reader, stranger } from '../../../rules/knowledge/audience.ts'
import {
  loadArticleFile,
  loadArticlePage,
  loadStamp,
  popular,
} from '../../../server/modules/knowledge/index.ts'
import { ana, ben, carlos, jane, meridian, organisations } from '../../cast/people.ts'
import type { Client } from '../../harness/client.ts'
import { doorForAll } from '../../harness/doors.ts'
import { openSocket } from '../../harness/socket.ts'
import { openFor } from '../../harness/tickets.ts'
import { until } from '../../harness/until.ts'

const door = doorForAll()
const { knowledge, tickets, notices } = contract
let as: Record<'ana' | 'ben' | 'carlos', Client>
beforeAll(async () => {
  as = { ana: await door.as(ana), ben: await door.as(ben), carlos: await door.as(carlos) }
})

const begin = (title: string, body = 'Words.') =>
  as.ana.call(knowledge.createArticle, { body: { title, body, language: 'en' } })
const inEnglish = (number: number) => ({ number, language: 'en' })
const save = async (number: number, body: string, language = 'en') => {
  const seen = await as.ana
    .ask('GET', `/api/v1/articles/${number}/editions/${language}`)
    .then((r) => (r.status === 200 ? (r.json as { draftVersion: number }).draftVersion : 0))
  return as.ana.call(knowledge.saveDraft, {
    params: { number, language },
    body: { title: `VPN ${language}`, body, follows: seen },
  })
}
const publish = (
  number: number,
  language = 'en',
  more: { isMinor?: boolean; state?: 'internal' | 'public' } = {},
) => as.carlos.call(knowledge.publish, { params: { number, language }, body: more })
const page = (number: number, reader: Reader, language = 'en') =>
  door.db.inWorkspace(meridian.id, (tx) => loadArticlePage(tx, meridian.id, { number, reader, language }))

describe('An article', () => {
  test('is a draft nobody outside sees, is asked to be reviewed, given back with words, and published by another', async () => {
    const { number } = await begin('VPN drops', '## Cause\n\nOld **driver**.')
    expect(await page(number, stranger(null))).toBeNull()
    await as.ana.refused(403, knowledge.publish, { params: inEnglish(number), body: {} })
    await as.ana.call(knowledge.askReview, { params: inEnglish(number), body: { note: 'Please look' } })
    await until('Carlos hears of it', async () =>
      (await as.carlos.call(notices.list)).items.some((n) => n.kind === 'article_waiting'),
    )
    expect(
      (await as.carlos.call(knowledge.listArticles, { query: { inReview: 'true' } })).items,
    ).toMatchObject([{ number }])
    const back = await as.carlos.call(knowledge.giveBack, {
      params: inEnglish(number),
      body: { note: 'Name the driver' },
    })
    expect(back.review).toMatchObject({ state: 'returned', note: 'Name the driver' })
    await until('Ana hears of it', async () =>
      (await as.ana.call(notices.list)).items.some((n) => n.kind === 'article_waiting'),
    )
    await save(number, '## Cause\n\nDriver 9.1.')
    const published = await publish(number)
    expect(published).toMatchObject({ draft: null, published: { version: 1 }, review: { state: 'none' } })
    expect(await page(number, stranger(null))).toMatchObject({
      title: 'VPN en',
      path: `/help/articles/${number}-vpn-en`,
      html: '<h2 id="s-cause">Cause</h2>\n<p>Driver 9.1.</p>',
      headings: [{ level: 2, id: 's-cause', text: 'Cause' }],
    })
    const { items } = await as.ana.call(knowledge.versions, { params: inEnglish(number) })
    expect(items).toMatchObject([{ version: 1, author: { name: ana.name }, approver: { name: carlos.name } }])
  })

  test('keeps what two people write at once: the second saving is refused', async () => {
    const { number } = await begin('Two writers')
    await as.ana.call(knowledge.saveDraft, {
      params: inEnglish(number),
      body: { title: 'A', body: 'Ana', follows: 1 },
    })
    await as.ben.refused(412, knowledge.saveDraft, {
      params: inEnglish(number),
      body: { title: 'B', body: 'Ben', follows: 1 },
    })
    expect((await as.ben.call(knowledge.getEdition, { params: inEnglish(number) })).draft?.body).toBe('Ana')
  })

  test('shows what changed word by word, and an old version can come back', async () => {
    const { number } = await begin('Versions', 'Restart the old router')
    await publish(number)
    await save(number, 'Restart the new router')
    const diff = await as.ana.call(knowledge.diff, { params: inEnglish(number) })
    expect(diff.body.map((p) => `${p.kind}:${p.text}`)).toEqual([
      'same:Restart the ',
      'removed:old',
      'added:new',
      'same: router',
    ])
    await publish(number)
    await as.ana.call(knowledge.restore, { params: { ...inEnglish(number), version: 1 } })
    expect((await page(number, stranger(null)))?.text).toBe('Restart the new router')
    await publish(number)
    expect(await page(number, stranger(null))).toMatchObject({ text: 'Restart the old router', version: 3 })
  })

  test('has languages that are out of date once the main one says something else, but not for a comma', async () => {
    const { number } = await begin('Languages')
    await as.carlos.refused(404, knowledge.publish, { params: { number, language: 'de' }, body: {} })
    await publish(number)
    await save(number, 'Worte.', 'de')
    await publish(number, 'de')
    await save(number, 'Words!')
    await publish(number, 'en', { isMinor: true })
    expect((await page(number, stranger(null), 'de'))?.outdatedSince).toBeNull()
    await save(number, 'Other words.')
    await publish(number)
    expect(await page(number, stranger(null), 'de')).toMatchObject({ text: 'Worte.', isFallback: false })
    expect((await page(number, stranger(null), 'de'))?.outdatedSince).not.toBeNull()
    expect(await page(number, stranger(null), 'ar')).toMatchObject({ language: 'en', isFallback: true })
    await as.ana.call(knowledge.confirm, { params: { number, language: 'de' } })
    expect((await page(number, stranger(null), 'de'))?.outdatedSince).toBeNull()
  })

  test('that is published is changed by those who publish, also its audience, archive and address', async () => {
    const { number } = await begin('Rights')
    await as.ana.call(knowledge.changeArticle, { params: { number }, body: { kind: 'faq' } })
    await as.carlos.refused(409, knowledge.changeArticle, { params: { number }, body: { state: 'public' } })
    await publish(number, 'en', { state: 'internal' })
    await as.ana.refused(403, knowledge.changeArticle, { params: { number }, body: { kind: 'how_to' } })
    const janes: Reader = {
      personId: jane.id,
      role: 'requester',
      organisationId: jane.organisationId,
      brandId: null,
    }
    expect(await page(number, janes)).toBeNull()
    expect(
      await page(number, { ...janes, personId: ana.id, role: 'agent', organisationId: null }),
    ).not.toBeNull()
    const audience = {
      who: 'everyone' as const,
      organisationIds: [organisations.halden.id],
      roles: [],
      brandIds: [],
    }
    const before = await door.db.inWorkspace(meridian.id, (tx) => loadStamp(tx, meridian.id))
    await as.carlos.call(knowledge.changeArticle, { params: { number }, body: { state: 'public', audience } })
    expect(await door.db.inWorkspace(meridian.id, (tx) => loadStamp(tx, meridian.id))).toBe(before + 1)
    expect(await page(number, janes)).toBeNull()
    expect(await page(number, { ...janes, organisationId: organisations.halden.id })).not.toBeNull()
    await as.carlos.call(knowledge.changeArticle, {
      params: { number },
      body: { audience: { ...audience, organisationIds: [] } },
    })
    expect(await page(number, janes)).not.toBeNull()
    await as.carlos.call(knowledge.changeArticle, { params: { number }, body: { isArchived: true } })
    expect(await page(number, janes)).toBeNull()
    await as.ana.refused(409, knowledge.saveDraft, {
      params: inEnglish(number),
      body: { title: 'x', body: 'y', follows: 0 },
    })
  })

  test('has pictures that only its readers get', async () => {
    const { number } = await begin('Pictures')
    const form = new FormData()
    form.append('json', '{}')
    form.append(
      'files',
      new Blob([
        Buffer.from(
          'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
          'base64',
        ),
      ]),
      'dot.png',
    )
    const reply = await as.ana.ask('POST', `/api/v1/articles/${number}/files`, { body: form })
    expect(reply.status, reply.text).toBe(201)
    const [file] = (reply.json as { items: { id: string; link: string; type: string }[] }).items
    expect(file?.type).toBe('image/png')
    await save(number, `![A dot](${file?.link})`)
    const get = (reader: Reader) =>
      door.db.inWorkspace(meridian.id, (tx) => loadArticleFile(tx, meridian.id, file?.id ?? '', reader))
    expect(await get(stranger(null))).toBeUndefined()
    await publish(number)
    expect(await get(stranger(null))).toMatchObject({ name: 'dot.png' })
    expect((await page(number, stranger(null)))?.html).toContain(
      `<img src="/help/files/${file?.id}" alt="A dot"`,
    )
    expect(
      (
        await door.db.inWorkspace(meridian.id, (tx) =>
          popular(tx, meridian.id, { reader: stranger(null), language: 'en', limit: 5 }),
        )
      ).length,
    ).toBeGreaterThan(0)
  })

  test('comes out of a ticket without names, addresses and secrets, and remembers the ticket', async () => {
    const { number } = await openFor(as.ana, jane, {
      subject: "Jane Miller cannot print on PRN-4711, nor on Samuel's",
      body: 'Hi Ben,\nmy printer PRN-4711 fails; jmiller may print. Call 01632 960100. Samuel knows.\nBest regards\nJane Miller',
    })
    await as.ben.call(tickets.addMessage, {
      params: { number },
      body: { kind: 'reply', body: 'Hello Jane, remove the queue and add it again. Password: Sommer2026!' },
    })
    const proposal = await as.ana.call(knowledge.fromTicket, { params: { number } })
    expect(proposal.title).toBe('[name] cannot print on [host], nor on [name]')
    for (const word of ['Jane', 'iller', 'Samuel', 'PRN-4711', '01632', 'Sommer2026'])
      expect(`${proposal.title} ${proposal.body}`).not.toContain(word)
    expect(proposal.body).toContain('remove the queue and add it again')
    for (const m of proposal.marks)
      expect((m.in === 'title' ? proposal.title : proposal.body).slice(m.start, m.end)).toBe(m.replacement)
    const made = await as.ana.call(knowledge.createArticle, {
      body: { title: proposal.title, body: proposal.body, language: 'en', ticketNumber: number },
    })
    expect(made.ticketNumber).toBe(number)
  })

  test('tells open workspaces of each saving and of its publication', async () => {
    const { number } = await begin('Live')
    const { key } = await door.signedIn(ben)
    const socket = await openSocket(door.url, { cookie: `${door.cookie}=${key.token}` })
    const heard = (draft: { language: string; version: number } | null) =>
      until('Ben’s workspace hears of it', () =>
        socket.messages.some(
          (m) =>
            m.type === 'articles' &&
            m.items.some((i) => i.number === number && JSON.stringify(i.draft) === JSON.stringify(draft)),
        ),
      )
    await until('he is let in', () => socket.messages.length > 0)
    const { draftVersion } = await save(number, 'Other words.')
    await heard({ language: 'en', version: draftVersion })
    await publish(number)
    await heard(null)
    socket.close()
  })

  test('tells its owner on the day that it is to be reviewed, once', async () => {
    const { number } = await begin('Review')
    const day = door.clock.now().toZonedDateTimeISO('UTC').add({ days: 3 }).toPlainDate().toString()
    await as.ana.call(knowledge.changeArticle, {
      params: { number },
      body: { reviewOn: day, reviewEvery: 90 },
    })
    const waiting = async () =>
      (await as.ana.call(notices.list)).items
        .filter((n) => n.kind === 'article_waiting')
        .reduce((sum, n) => sum + n.count, 0)
    const before = await waiting()
    door.clock.forward({ hours: 4 * 24 })
    as = { ana: await door.as(ana), ben: await door.as(ben), carlos: await door.as(carlos) }
    await until('Ana hears that it is due', async () => (await waiting()) > before)
    expect(
      (await as.ana.call(knowledge.listArticles, { query: { isReviewDue: 'true' } })).items,
    ).toMatchObject([{ number, isReviewDue: true }])
    const after = await as.ana.call(knowledge.reviewed, { params: { number }, body: {} })
    expect(after.isReviewDue).toBe(false)
    expect(after.reviewOn).toBe(
      door.clock.now().toZonedDateTimeISO('UTC').add({ days: 90 }).toPlainDate().toString(),
    )
  })
})

describe('Collections', () => {
  test('lie in each other without a circle, and only empty ones go', async () => {
    const top = await as.carlos.call(knowledge.createCollection, {
      body: { names: { en: 'Network', de: 'Netz' } },
    })
    const low = await as.carlos.call(knowledge.createCollection, {
      body: { names: { en: 'Wi-Fi' }, parentId: top.id },
    })
    expect([top.slug, low.slug]).toEqual(['network', 'wi-fi'])
    await as.carlos.refused(422, knowledge.changeCollection, {
      params: { id: top.id },
      body: { parentId: low.id },
    })
    await as.carlos.refused(409, knowledge.changeCollection, {
      params: { id: low.id },
      body: { slug: 'network' },
    })
    await as.carlos.refused(409, knowledge.removeCollection, { params: { id: top.id } })
    await as.ana.refused(403, knowledge.removeCollection, { params: { id: low.id } })
    await as.carlos.call(knowledge.removeCollection, { params: { id: low.id } })
    expect((await as.ana.call(knowledge.listCollections)).items.map((c) => c.id)).toEqual([top.id])
  })
})
