#!/usr/bin/env node
// `npm run check`: everything CI checks besides tests. `--fix` (npm run fix) mends what can be mended.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './parts/install.mjs'
import { runtime, runtimeEnv } from './parts/runtime.mjs'
import { main, root, say } from './parts/say.mjs'

const path = (relative) => fileURLToPath(new URL(relative, root))
const tool = (name, script, ...args) => ({ name, args: [path(`node_modules/${script}`), ...args] })
const types = (folder) =>
  tool(`types: ${folder}`, 'typescript/bin/tsc', '-p', path(`${folder}/tsconfig.json`))

const checks = (fix) => [
  tool(
    'format and lint',
    '@biomejs/biome/bin/biome',
    'check',
    '--diagnostic-level=warn',
    '--error-on-warnings',
    ...(fix ? ['--write'] : []),
    '.',
  ),
  ...['.', 'rules', 'agent', 'agent/offline/worker', 'tests/journeys', 'portal', 'widget']
    .filter((folder) => existsSync(path(`${folder}/tsconfig.json`)))
    .map(types),
  { name: 'house rules', args: [path('bin/checks/house.ts'), ...(fix ? ['--fix'] : [])] },
  tool('unused files, exports, packages', 'knip/bin/knip.js', '--no-progress'),
]

const look = ({ name, args }) =>
  new Promise((resolve, reject) => {
    const began = performance.now()
    const env = { ...runtimeEnv(), FORCE_COLOR: process.stdout.isTTY ? '1' : '0' }
    const child = spawn(runtime(), args, { cwd: fileURLToPath(root), env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    child.once('error', reject)
    child.once('close', (code) => {
      const seconds = ((performance.now() - began) / 1000).toFixed(1)
      if (code !== 0) say(`\n${output.trim()}`)
      say(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`)
      resolve(code === 0)
    })
  })

await main(async () => {
  await ensureInstalled()
  const fix = process.argv.includes('--fix')
  const failed = []
  for (const check of checks(fix)) if (!(await look(check))) failed.push(check.name)
  console.log(failed.length === 0 ? 'All checks passed.' : `Not in order: ${failed.join(', ')}.`)
  return failed.length === 0 ? 0 : 1
})
