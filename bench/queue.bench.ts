// The lists a technician looks at all day, over the API, on desks of different sizes.
//
// --tickets 10000,100000 (default) fills a desk with invented tickets for each size; --data <folder> measures a desk
// that is there already, such as one made by `npm run demo -- --tickets 1000000`.
import { join } from 'node:path'
import { openDesk } from '../server/compose.ts'
import { prepareDemo } from '../server/modules/demo/index.ts'
import { systemClock } from '../server/platform/clock.ts'
import { loadConfig } from '../server/platform/config.ts'
import { openLog } from '../server/platform/log.ts'
import { temporaryFolder } from '../tests/folders.ts'
import { groundFor, startDesk } from '../tests/harness/running-desk.ts'
import { openBenchDesk } from './parts/desk.ts'
import { percentile, round, timesOf } from './parts/measure.ts'
import { figure, machine, option } from './parts/say.ts'

const queries = {
  'mine, unsolved': 'list=mine&status=unsolved',
  'my teams, unsolved': 'list=my-teams&status=unsolved',
  'unassigned, unsolved': 'list=unassigned&status=unsolved',
  'all, unsolved': 'list=all&status=unsolved',
  'all, solved': 'list=all&status=solved',
  'all, any status': 'list=all&status=any',
} as const

const measure = async (data: string, size: string): Promise<void> => {
  const desk = await openBenchDesk(data, { HANDRAIL_DEMO: 'yes' })
  const worst: number[] = []
  for (const [name, query] of Object.entries(queries)) {
    await timesOf(20, () => desk.ask('GET', `/api/v1/tickets?${query}`))
    const times = await timesOf(200, () => desk.ask('GET', `/api/v1/tickets?${query}`))
    worst.push(percentile(times, 0.95))
    figure(`${size}: ${name}, p95`, round(percentile(times, 0.95)), 'ms', '≤ 20')
  }
  const deep = await cursorAfter(desk, 40)
  const times = await timesOf(200, () => desk.ask('GET', `/api/v1/tickets?list=all&cursor=${deep}`))
  figure(`${size}: page 41 of all, p95`, round(percentile(times, 0.95)), 'ms', '≤ 20')
  const counts = await timesOf(100, () => desk.ask('GET', '/api/v1/tickets/counts'))
  figure(`${size}: counts of the rail, p95`, round(percentile(counts, 0.95)), 'ms')
  figure(`${size}: worst list, p95`, round(Math.max(...worst)), 'ms', '≤ 20, and ≤ 1.5 × its time at 10 k')
  await desk.close()
}

const cursorAfter = async (
  desk: Awaited<ReturnType<typeof openBenchDesk>>,
  pages: number,
): Promise<string> => {
  let cursor = ''
  for (let n = 0; n < pages; n += 1) {
    const page = (await desk.ask('GET', `/api/v1/tickets?list=all${cursor ? `&cursor=${cursor}` : ''}`)) as {
      next: string | null
    }
    if (!page.next) break
    cursor = page.next
  }
  return cursor
}

const fill = async (data: string, tickets: number): Promise<void> => {
  const ground = await groundFor(data, { HANDRAIL_DEMO: 'yes', HANDRAIL_LOG_LEVEL: 'warn' })
  const running = await startDesk(ground)
  const config = loadConfig({ ...ground.env, HANDRAIL_WORKERS: 'no' })
  const { desk, close } = await openDesk({
    config,
    clock: systemClock(),
    log: openLog({ logLevel: 'warn' }),
    app: running.facts.app,
  })
  const { id } = await desk.db.directory.selectFrom('workspace').select('id').executeTakeFirstOrThrow()
  await prepareDemo(desk, id, { tickets, say: () => undefined })
  await close()
  await running.stop()
}

machine()
const data = option('data', '')
if (data !== '') await measure(data, 'the given desk')
else
  for (const tickets of option('tickets', '10000,100000').split(',').map(Number)) {
    using folder = temporaryFolder()
    await fill(join(folder.path, 'data'), tickets)
    await measure(join(folder.path, 'data'), `${tickets.toLocaleString('en')} tickets`)
  }
