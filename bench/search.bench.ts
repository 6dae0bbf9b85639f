// Search over the API on desks of different sizes: words of every frequency, newest first, with conditions, palette,
// similar tickets.
//
// --tickets 10000,100000 (default) fills a desk for each size, five messages a ticket; --data <folder> keeps the desk
// there, or measures the one that is there already.
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '../tests/folders.ts'
import { type BenchDesk, openBenchDesk } from './parts/desk.ts'
import { fillSearch, wordAt } from './parts/fill-search.ts'
import { percentile, round, timesOf } from './parts/measure.ts'
import { figure, machine, option } from './parts/say.ts'

type Asked = (n: number) => string

/** A word that is drawn about `rank`-th often, ever another. */
const near = (rank: number) => (n: number) => wordAt(rank + (n % Math.max(1, Math.floor(rank / 2))))

const searches: readonly [string, Asked][] = [
  ['a rare code', (n) => `q=code${1001 + n * 37}1`],
  ['a seldom word', (n) => `q=${near(10_000)(n)}`],
  ['a usual word', (n) => `q=${near(1000)(n)}`],
  ['a frequent word', (n) => `q=${near(100)(n)}`],
  ['a word of every other message', (n) => `q=${near(4)(n)}`],
  ['two usual words', (n) => `q=${near(300)(n)}+${near(400)(n + 7)}`],
  ['a frequent and a usual word', (n) => `q=${near(50)(n)}+${near(1000)(n)}`],
  ['three frequent words', (n) => `q=${near(20)(n)}+${near(40)(n)}+${near(80)(n)}`],
  ['a phrase', (n) => `q=%22${near(4)(n)}+${near(20)(n)}%22`],
  ['a frequent word, open tickets', (n) => `q=unsolved:yes+${near(100)(n)}`],
  ['a frequent word, one tag of fifty', (n) => `q=tag:tag${n % 50}+${near(50)(n)}`],
  ['a mistyped word', (n) => `q=${near(3000)(n).slice(0, -2)}x${near(3000)(n).slice(-1)}`],
]

const measure = async (desk: BenchDesk, size: string): Promise<void> => {
  const all: number[] = []
  for (const [name, asked] of searches)
    for (const sort of ['best', 'newest']) {
      const ask = (n: number) => desk.ask('GET', `/api/v1/search?${asked(n)}&sort=${sort}&limit=50`)
      await timesOf(8, ask)
      const times = await timesOf(40, (n) => ask(n + 8))
      all.push(...times)
      figure(`${size}: ${name}, ${sort}, p50`, round(percentile(times, 0.5)), 'ms')
      figure(`${size}: ${name}, ${sort}, p95`, round(percentile(times, 0.95)), 'ms', '≤ 100')
    }
  figure(`${size}: all of these, p95`, round(percentile(all, 0.95)), 'ms', '≤ 100')
  const palette = await timesOf(60, (n) =>
    desk.ask('GET', `/api/v1/search/palette?q=${near(500)(n).slice(0, 4)}`),
  )
  figure(`${size}: palette, p95`, round(percentile(palette, 0.95)), 'ms')
  const similar = await timesOf(40, (n) => desk.ask('GET', `/api/v1/tickets/${1000 + n * 97}/similar`))
  figure(`${size}: similar tickets, p95`, round(percentile(similar, 0.95)), 'ms')
}

const run = async (data: string, tickets: number): Promise<void> => {
  const isThere = existsSync(join(data, 'filled'))
  if (!isThere) {
    await (await openBenchDesk(data)).close()
    const began = performance.now()
    await fillSearch(data, tickets, (text) => process.stderr.write(`${text}\n`))
    writeFileSync(join(data, 'filled'), '')
    figure(`${tickets.toLocaleString('en')}: filled in`, round((performance.now() - began) / 1000), 's')
  }
  const desk = await openBenchDesk(data)
  await measure(desk, `${tickets.toLocaleString('en')} tickets`)
  await desk.close()
}

machine()
const data = option('data', '')
for (const tickets of option('tickets', '10000,100000').split(',').map(Number))
  if (data !== '') await run(data, tickets)
  else {
    using folder = temporaryFolder()
    await run(join(folder.path, 'data'), tickets)
  }
