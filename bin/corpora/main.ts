// Runs what was asked for over the corpora found, prints figures, and ends with 0 when every goal is reached.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { bounces } from './bounces.ts'
import { incidentLogs, scenarios } from './clocks.ts'
import { consensus } from './consensus.ts'
import { crash } from './crash.ts'
import { headerVectors } from './header-vectors.ts'
import { holidays } from './holidays.ts'
import { hostileArticles } from './hostile-articles.ts'
import { hostileHtml } from './hostile-html.ts'
import { mime4j } from './mime4j.ts'
import { mimetools } from './mimetools.ts'
import { redmine } from './redmine.ts'
import { type Corpora, type Outcome, openCorpora, say } from './report.ts'
import { retrieval } from './retrieval.ts'
import { stalwart } from './stalwart.ts'
import { threads } from './threads.ts'
import { tnef } from './tnef.ts'
import { crisp, discourse, planer, talon } from './visible.ts'
import { workingTime } from './working-time.ts'

const runners: Readonly<Record<string, (corpora: Corpora) => Promise<readonly Outcome[]>>> = {
  consensus,
  stalwart,
  'header-vectors': headerVectors,
  mime4j,
  mimetools,
  tnef,
  redmine,
  crash,
  discourse,
  talon,
  crisp,
  planer,
  bounces,
  threads,
  'working-time': workingTime,
  clocks: scenarios,
  'incident-logs': incidentLogs,
  holidays,
  retrieval,
  'hostile-html': hostileHtml,
  'hostile-articles': hostileArticles,
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, show: { type: 'boolean', default: false } },
})
const folder = resolve(positionals[0] ?? join(import.meta.dirname, '../../../shared/corpora'))
if (!existsSync(folder)) {
  console.log(`There are no corpora at ${folder}.`)
  console.log(
    'They are foreign mails and do not ship with the desk. Name their folder: npm run corpora -- <folder>',
  )
  process.exit(2)
}
const chosen = Object.entries(runners).filter(
  ([name]) => !values.only || values.only.split(',').includes(name),
)
if (chosen.length === 0) {
  console.log(`No such part; there are: ${Object.keys(runners).join(', ')}`)
  process.exit(2)
}
console.log(`Corpora of ${folder}`)
await using corpora = openCorpora(folder)
let missed = 0
for (const [name, runner] of chosen) {
  const began = performance.now()
  console.log(`\n━━ ${name} ━━`)
  const outcomes = await runner(corpora)
  if (outcomes.length === 0) console.log('  not there')
  for (const outcome of outcomes) if (!say(outcome, values.show)) missed += 1
  console.log(`  ${((performance.now() - began) / 1000).toFixed(1)} s`)
}
console.log(missed === 0 ? '\nEvery goal is reached.' : `\n${missed} goals are not reached.`)
process.exitCode = missed === 0 ? 0 : 1
