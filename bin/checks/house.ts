// The house's own rules, beyond what a formatter or a compiler knows. `--fix` writes what is derived from code.
import { checkOpenApi, checkPaths, checkSettings } from './documents.ts'
import { checkFiles } from './files.ts'
import { checkFirstUse } from './first-use.ts'
import { checkImports } from './imports.ts'
import { checkLock } from './lock.ts'
import { checkPurity } from './purity.ts'
import { checkSchema } from './schema.ts'
import { readSources } from './sources.ts'
import { checkTexts } from './texts.ts'

const fix = process.argv.includes('--fix')
const sources = readSources()

const checks: readonly [what: string, problems: readonly string[]][] = [
  ['who may import whom', checkImports(sources)],
  ['seldom used, loaded late', checkFirstUse(sources)],
  ['rules are pure', checkPurity(sources)],
  ['files have one reason', checkFiles(sources)],
  ['texts are translated', checkTexts(sources)],
  ['lock file', checkLock(fix)],
  ['settings guide', checkSettings(fix)],
  ['written-down API', checkOpenApi(fix)],
  ['written-down tables', await checkSchema(fix)],
  ['paths in guides', checkPaths()],
]

for (const [what, problems] of checks) {
  for (const problem of problems) process.stdout.write(`${what}: ${problem}\n`)
}
process.exitCode = checks.some(([, problems]) => problems.length > 0) ? 1 : 0
