// The help pages as strangers read them, beside a bare Fastify that sends the same bytes from memory, in the same run.
//
// --seconds 8 (default) for each figure, --connections 16, --articles 200 in turn.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { slugOf } from '../rules/knowledge/slug.ts'
import { renderArticle, touchKnowledge } from '../server/modules/knowledge/index.ts'
import { systemClock } from '../server/platform/clock.ts'
import { newId } from '../server/platform/ids.ts'
import { temporaryFolder } from '../tests/folders.ts'
import { type BenchDesk, openBenchDesk } from './parts/desk.ts'
import { type Load, loadOf } from './parts/http-load.ts'
import { percentile, round } from './parts/measure.ts'
import { figure, machine, option } from './parts/say.ts'

const seconds = Number(option('seconds', '8'))
const connections = Number(option('connections', '16'))
const articles = Number(option('articles', '200'))

const body = `You need your badge.\n\n${Array.from(
  { length: 8 },
  (_, n) =>
    `## Part ${n + 1}\n\nTwo or three sentences of plain words, as an answer has them. They say what to press and what then happens.\n\n:::steps\n1. Open the settings\n2. Choose the network\n3. Sign in with the whole address\n:::\n\n| It asks for | Type |\n|---|---|\n| Security | WPA2 |\n`,
).join('\n')}`

const fill = async (desk: BenchDesk): Promise<string[]> => {
  const { workspaceId } = desk
  const clock = systemClock()
  const at = clock.now().toString()
  const { html, headings, text } = renderArticle(body)
  const titles = Array.from({ length: articles }, (_, n) => `Connect device ${n + 1} to the network`)
  await desk.db.inWorkspace(workspaceId, async (tx) => {
    for (const [n, title] of titles.entries()) {
      const id = newId()
      await tx
        .insertInto('article')
        .values({
          workspace_id: workspaceId,
          id,
          number: 5000 + n,
          kind: 'how_to',
          state: 'public',
          main_language: 'en',
          organisation_ids: [],
          roles: [],
          brand_ids: [],
          created_at: at,
          updated_at: at,
          published_at: at,
        })
        .execute()
      await tx
        .insertInto('article_edition')
        .values({
          workspace_id: workspaceId,
          article_id: id,
          language: 'en',
          title,
          slug: slugOf(title),
          body,
          html,
          headings: JSON.stringify(headings),
          plain: text,
          version: 1,
          published_at: at,
        })
        .execute()
    }
    await touchKnowledge(tx, workspaceId)
  })
  return titles.map((title, n) => `/help/articles/${5000 + n}-${slugOf(title)}`)
}

const say = (what: string, load: Load, reach: [string, string] = ['', '']): void => {
  figure(`${what}: requests a second`, Math.round(load.perSecond), '/s', reach[0])
  figure(`${what}: p50`, round(percentile(load.times, 0.5), 2), 'ms')
  figure(`${what}: p95`, round(percentile(load.times, 0.95), 2), 'ms', reach[1])
  figure(`${what}: p99`, round(percentile(load.times, 0.99), 2), 'ms')
}

const staticPage = async (page: string) => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'parts/static-page.ts'), page], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return {
    url: line.toString().trim(),
    stop: async () => {
      child.stdin.end()
      await once(child, 'exit')
    },
  }
}

machine()
using folder = temporaryFolder()
const desk = await openBenchDesk(undefined, { HANDRAIL_API_RATE: '1000000' })
const paths = await fill(desk)
const html = await (await fetch(desk.running.url + paths[0])).text()
const file = join(folder.path, 'page.html')
writeFileSync(file, html)
figure('weight of the article page', round(Buffer.byteLength(html) / 1000), 'kB')

const bare = await staticPage(file)
await loadOf(bare.url, ['/'], { connections, seconds: 2 })
const still = await loadOf(bare.url, ['/'], { connections, seconds })
await bare.stop()
say('bare Fastify, the same page from memory', still)

await loadOf(desk.running.url, paths, { connections, seconds: 3 })
const shown = await loadOf(desk.running.url, paths, { connections, seconds })
say(`article page, ${articles} of them in turn`, shown, ['≥ 1,500', '≤ 20'])
figure('beside the bare Fastify', round(shown.perSecond / still.perSecond, 2), '×')

const packed = await loadOf(desk.running.url, paths, {
  connections,
  seconds,
  headers: { 'accept-encoding': 'gzip' },
})
say('packed', packed)
let isWriting = true
const writing = (async () => {
  while (isWriting) {
    await desk.db.inWorkspace(desk.workspaceId, (tx) => touchKnowledge(tx, desk.workspaceId))
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
})()
say(
  'the same while knowledge changes every second',
  await loadOf(desk.running.url, paths, { connections, seconds }),
)
isWriting = false
await writing
await desk.close()
