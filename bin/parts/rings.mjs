// Runs rings of tests with vitest and counts what came of them.
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './run.mjs'
import { runtime, runtimeEnv } from './runtime.mjs'
import { root, say } from './say.mjs'

export const rings = ['rules', 'doors', 'journeys', 'faults']

const vitest = fileURLToPath(new URL('node_modules/vitest/vitest.mjs', root))

/** Runs one ring; `filters` are parts of file names. A run that broke off counts as one failure at least. */
export const runRing = (ring, filters, env) => {
  say(`\n━━ ${ring} ━━`)
  return runTo(ring, filters, env, 'inherit')
}

/** The same while others run: what it says is shown when it has ended. */
export const runAside = async (ring, filters, env) => {
  mkdirSync(new URL('.cache/', root), { recursive: true })
  const said = new URL(`.cache/tests-${ring}.log`, root)
  const file = openSync(said, 'w')
  try {
    return await runTo(ring, filters, env, ['ignore', file, file])
  } finally {
    closeSync(file)
    say(`\n━━ ${ring} ━━`)
    say(readFileSync(said, 'utf8'))
  }
}

const runTo = async (ring, filters, env, stdio) => {
  mkdirSync(new URL('.cache/', root), { recursive: true })
  const report = new URL(`.cache/tests-${ring}.json`, root)
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${fileURLToPath(report)}`]
  const args = [vitest, 'run', '--project', ring, '--passWithNoTests', ...reporters, ...filters]
  const code = await run(runtime(), args, { env: { ...runtimeEnv(), ...env }, stdio })
  const counts = count(existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined)
  if (code === 0 || counts.failed > 0) return counts
  return { ...counts, failed: 1, faults: [`✗ ${ring}: the run broke off with code ${code}`] }
}

// A file that cannot even be loaded has no tests to fail: it counts as one failure itself.
const count = (report) => ({
  passed: report?.numPassedTests ?? 0,
  failed: (report?.numFailedTests ?? 0) + (report?.testResults ?? []).filter(isBroken).length,
  skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  faults: (report?.testResults ?? []).flatMap(faultsOf),
})

const isBroken = ({ status, assertionResults }) => status === 'failed' && !assertionResults.some(isFailed)
const isFailed = ({ status }) => status === 'failed'

// What failed and with which words, to stand at the end of the output, where it is looked for.
const faultsOf = (file) => {
  const name = relative(fileURLToPath(root), file.name)
  if (isBroken(file)) return [`✗ ${name}: ${firstLines(file.message)}`]
  return file.assertionResults
    .filter(isFailed)
    .map((test) => `✗ ${name} > ${test.fullName}: ${firstLines(test.failureMessages.at(-1) ?? '')}`)
}

const firstLines = (text) => text.split('\n').slice(0, 12).join('\n    ')
