// Articles found and suggested among twenty thousand, over the API.
//
// --articles 20000 (default); --data <folder> keeps the filled desk there, or measures the one that is there already.
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '../tests/folders.ts'
import { type BenchDesk, openBenchDesk } from './parts/desk.ts'
import { fillArticles } from './parts/fill-articles.ts'
import { wordAt } from './parts/fill-search.ts'
import { percentile, round, timesOf } from './parts/measure.ts'
import { figure, machine, option } from './parts/say.ts'

/** A word that is drawn about `rank`-th often, ever another. */
const near = (rank: number) => (n: number) => wordAt(rank + (n % Math.max(1, Math.floor(rank / 2))))
const times = 60

const searches: readonly [string, (n: number) => string][] = [
  ['a seldom word', (n) => near(10_000)(n)],
  ['a usual word', (n) => near(1000)(n)],
  ['a frequent word', (n) => near(50)(n)],
  ['two words', (n) => `${near(300)(n)} ${near(900)(n + 7)}`],
  ['four words, two of them frequent', (n) => [20, 60, 700, 2000].map((r) => near(r)(n)).join(' ')],
  ['a mistyped word', (n) => `${near(3000)(n).slice(0, -2)}x${near(3000)(n).slice(-1)}`],
]

const measure = async (desk: BenchDesk, size: string): Promise<void> => {
  const all: number[] = []
  for (const [name, asked] of searches) {
    const ask = (n: number) => desk.ask('GET', `/api/v1/answers?q=${encodeURIComponent(asked(n))}`)
    await timesOf(8, ask)
    const taken = await timesOf(times, (n) => ask(n + 8))
    all.push(...taken)
    figure(`${size}: ${name}, p50`, round(percentile(taken, 0.5)), 'ms')
    figure(`${size}: ${name}, p95`, round(percentile(taken, 0.95)), 'ms', '≤ 50')
  }
  figure(`${size}: all of these, p95`, round(percentile(all, 0.95)), 'ms', '≤ 50')
  const typing = await timesOf(times, (n) =>
    desk.ask('GET', `/api/v1/answers?typing=yes&q=${near(300)(n)}+${near(800)(n).slice(0, 3)}`),
  )
  figure(`${size}: while typing, p95`, round(percentile(typing, 0.95)), 'ms', '≤ 50')
  const suggest = (n: number) =>
    desk.ask('POST', '/api/v1/answers/suggestions', {
      subject: [200, 900, 4000].map((r) => near(r)(n)).join(' '),
      text: Array.from({ length: 120 }, (_, i) => wordAt(((n + 1) * (i + 3) * 37) % 20_000)).join(' '),
    })
  await timesOf(8, suggest)
  const suggested = await timesOf(times, suggest)
  figure(`${size}: suggestions for 120 words, p50`, round(percentile(suggested, 0.5)), 'ms')
  figure(`${size}: suggestions for 120 words, p95`, round(percentile(suggested, 0.95)), 'ms')
}

const run = async (data: string, articles: number): Promise<void> => {
  if (!existsSync(join(data, 'filled'))) {
    await (await openBenchDesk(data)).close()
    const began = performance.now()
    await fillArticles(data, articles, (text) => process.stderr.write(`${text}\n`))
    writeFileSync(join(data, 'filled'), '')
    figure(
      `${articles.toLocaleString('en')}: filled and indexed in`,
      round((performance.now() - began) / 1000),
      's',
    )
  }
  const desk = await openBenchDesk(data)
  await measure(desk, `${articles.toLocaleString('en')} articles`)
  await desk.close()
}

machine()
const [data, articles] = [option('data', ''), Number(option('articles', '20000'))]
if (data !== '') await run(data, articles)
else {
  using folder = temporaryFolder()
  await run(join(folder.path, 'data'), articles)
}
