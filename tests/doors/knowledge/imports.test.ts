// Articles that come in from files and other systems, go out again, and those of the demo desk.
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { stranger } from '../../../rules/knowledge/audience.ts'
import { showKnowledge } from '../../../server/modules/demo/index.ts'
import {
  listArticles,
  listCollections,
  loadAlias,
  loadArticlePage,
} from '../../../server/modules/knowledge/index.ts'
import { ana, carlos, fjord, frida, meridian } from '../../cast/people.ts'
import type { Client } from '../../harness/client.ts'
import { doorForAll } from '../../harness/doors.ts'
import { giveToken } from '../../harness/keys.ts'
import { until } from '../../harness/until.ts'
import { type ZipFile, zip } from '../../harness/zip.ts'

const door = doorForAll()
const { knowledge } = contract
let carlosClient: Client
let fridaClient: Client
beforeAll(async () => {
  carlosClient = await door.as(carlos)
  fridaClient = await door.as(frida)
})

const send = async (client: Client, name: string, content: Buffer, order: Record<string, unknown>) => {
  const form = new FormData()
  form.append('json', JSON.stringify(order))
  form.append('files', new Blob([new Uint8Array(content)]), name)
  const reply = await client.ask('POST', '/api/v1/article-imports', { body: form })
  expect(reply.status, reply.text).toBe(200)
  return reply.json as {
    id: string | null
    counts: Record<string, number>
    report: { path: string; message: string }[]
  }
}
const bring = async (client: Client, name: string, content: Buffer) => {
  const { id } = await send(client, name, content, { dryRun: false, state: 'public' })
  return until('it is brought in', async () => {
    const now = await client.call(knowledge.getImport, { params: { id: id ?? '' } })
    return now.state === 'running' ? null : now
  })
}
const titled = (workspaceId: string, title: string, language = 'en') =>
  door.db.inWorkspace(workspaceId, async (tx) => {
    const { items } = await listArticles(tx, workspaceId, { reader: stranger(null), language, limit: 100 })
    const item = items.find((a) => a.title === title)
    return item
      ? loadArticlePage(tx, workspaceId, { number: item.number, reader: stranger(null), language })
      : null
  })

const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const folder: ZipFile[] = [
  {
    path: 'docs/network/vpn.md',
    content:
      '---\ntitle: VPN\nsummary: From home\naliases: [/old/vpn]\n---\n\n![Dot](img/dot.png) See [Wi-Fi](../wifi.md).\n',
  },
  { path: 'docs/network/vpn.de.md', content: '# VPN auf Deutsch\n\nVon zu Hause.\n' },
  { path: 'docs/network/img/dot.png', content: dot },
  { path: 'docs/wifi.md', content: '# Wi-Fi\n\nWords.\n' },
  {
    path: 'docs/page.html',
    content:
      '<html lang="en"><body><h1>Page</h1><p>Some <b>bold</b> words<script>alert(1)</script></p><ol><li>One</li><li>Two</li></ol></body></html>',
  },
  { path: 'docs/broken.md', content: '---\ntitle: [\n---\nx\n' },
  { path: 'docs/empty.md', content: '# Nothing\n' },
  { path: 'docs/tool.exe', content: 'MZ' },
]

test('The demo desk has articles in three languages, with links that lead somewhere and no markup left over', async () => {
  await door.db.inWorkspace(fjord.id, (tx) =>
    tx.updateTable('person').set({ name: 'Carlos Mendes' }).where('id', '=', frida.id).execute(),
  )
  await showKnowledge(door.desk, fjord.id)
  await door.db.inWorkspace(fjord.id, async (tx) => {
    const read = { reader: stranger(null), language: 'de' }
    const { items, total } = await listArticles(tx, fjord.id, { ...read, limit: 100 })
    expect(total).toBeGreaterThan(20)
    expect(items.filter((a) => a.language === 'de').length).toBeGreaterThan(7)
    expect((await listCollections(tx, fjord.id, read)).length).toBeGreaterThanOrEqual(6)
    for (const { number } of items) {
      const page = await loadArticlePage(tx, fjord.id, { number, ...read })
      expect(page?.html).not.toMatch(/:::|see:|origin:|href="#"|\*\*|\]\(/)
    }
  })
})

describe('A folder of Markdown and HTML', () => {
  test('is looked at first, then comes in with its links, files, languages, old addresses and a report', async () => {
    const seen = await send(carlosClient, 'docs.zip', zip(folder), { dryRun: true })
    expect(seen).toMatchObject({ id: null, counts: { found: 3, new: 3, known: 0 } })
    const done = await bring(carlosClient, 'docs.zip', zip(folder))
    expect(done).toMatchObject({
      state: 'done',
      error: null,
      counts: { found: 3, created: 3, collections: 1, files: 1, skipped: 3 },
    })
    expect(done.counts).not.toHaveProperty('changed')
    expect(done.report.map((r) => r.path).toSorted()).toEqual(['broken.md', 'empty.md', 'tool.exe'])
    const vpn = await titled(meridian.id, 'VPN')
    expect(vpn).toMatchObject({
      summary: 'From home',
      trail: [{ name: 'Network' }],
      files: [{ name: 'dot.png', type: 'image/png' }],
    })
    const wifi = await titled(meridian.id, 'Wi-Fi')
    expect(vpn?.html).toContain(`<a href="/help/articles/${wifi?.number}">Wi-Fi</a>`)
    expect(vpn?.html).toContain(`<img src="/help/files/${vpn?.files[0]?.id}" alt="Dot"`)
    expect((await titled(meridian.id, 'VPN auf Deutsch', 'de'))?.number).toBe(vpn?.number)
    expect((await titled(meridian.id, 'Page'))?.html).toBe(
      '<p>Some <strong>bold</strong> words</p>\n<ol>\n<li>One</li>\n<li>Two</li>\n</ol>',
    )
    expect(
      await door.db.inWorkspace(meridian.id, (tx) =>
        loadAlias(tx, meridian.id, '/old/vpn/', stranger(null), 'en'),
      ),
    ).toBe(vpn?.path)
  })

  test('changes what came before when it comes again, and only what is different', async () => {
    const again = folder.map((f) =>
      f.path === 'docs/wifi.md' ? { ...f, content: '# Wi-Fi\n\nOther words.\n' } : f,
    )
    expect((await bring(carlosClient, 'docs.zip', zip(again))).counts).toMatchObject({
      changed: 1,
      unchanged: 2,
    })
    expect(await titled(meridian.id, 'Wi-Fi')).toMatchObject({ text: 'Other words.', version: 2 })
  })

  test('goes out as Markdown that another desk reads as the same articles', async () => {
    const { token } = await giveToken(door.db, ana, door.clock.now())
    const reply = await fetch(`${door.url}/api/v1/article-export`, {
      headers: { authorization: `Bearer ${token}` },
    })
    expect(reply.status).toBe(200)
    const bytes = Buffer.from(await reply.arrayBuffer())
    expect(Object.keys(unzipSync(new Uint8Array(bytes))).filter((p) => p.includes('vpn'))).toHaveLength(2)
    expect((await bring(fridaClient, 'articles.zip', bytes)).counts).toMatchObject({ created: 3 })
    const [here, there] = [await titled(meridian.id, 'VPN'), await titled(fjord.id, 'VPN')]
    expect(there).toMatchObject({ summary: here?.summary, text: here?.text, trail: [{ name: 'Network' }] })
    expect(there?.files).toHaveLength(1)
    expect((await titled(fjord.id, 'VPN auf Deutsch', 'de'))?.number).toBe(there?.number)
  })
})

describe('A Zendesk Guide export', () => {
  test('keeps sections, translations, links and addresses; what was for some is for whoever is signed in', async () => {
    const data = {
      categories: [{ id: 1, name: 'Help', locale: 'en-us' }],
      sections: [{ id: 2, category_id: 1, name: 'Printing', locale: 'en-us' }],
      articles: [
        {
          id: 360001,
          title: 'Print',
          locale: 'en-us',
          section_id: 2,
          body: '<p>See <a href="https://x.zendesk.com/hc/en-us/articles/360002-Toner">Toner</a>.</p><img src="https://x.example/a.png" alt="Pic">',
          html_url: 'https://x.zendesk.com/hc/en-us/articles/360001-Print',
          draft: false,
        },
        {
          id: 360002,
          title: 'Toner',
          locale: 'en-us',
          section_id: 2,
          body: '<p>Inside.</p>',
          user_segment_id: 9,
        },
        { id: 360003, title: 'Empty', locale: 'en-us', body: '' },
      ],
      translations: [
        {
          source_id: 360001,
          source_type: 'Article',
          locale: 'de',
          title: 'Drucken',
          body: '<p>Deutsch.</p>',
        },
      ],
    }
    const done = await bring(carlosClient, 'guide.json', Buffer.from(JSON.stringify(data)))
    expect(done.counts).toEqual({ found: 2, created: 2, collections: 2, skipped: 1 })
    expect(done.report.map((r) => r.message)).toEqual([
      'was for some users only: it is for whoever is signed in; set its audience',
      'has no words',
      'shows a picture from https://x.example/a.png, which became a link',
    ])
    const print = await titled(meridian.id, 'Print')
    expect(print?.trail.map((t) => t.name)).toEqual(['Help', 'Printing'])
    expect(print?.languages.map((l) => l.language)).toEqual(['de', 'en'])
    expect(print?.html).toMatch(/<a href="\/help\/articles\/\d+">Toner<\/a>/)
    expect(await titled(meridian.id, 'Toner')).toBeNull()
    for (const path of ['/hc/en-us/articles/360001-Print', '/hc/en-us/articles/360001'])
      expect(
        await door.db.inWorkspace(meridian.id, (tx) =>
          loadAlias(tx, meridian.id, path, stranger(null), 'en'),
        ),
      ).toBe(print?.path)
  })
})
