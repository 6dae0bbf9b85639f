#!/usr/bin/env node
// `npm run bench [-- name…]`: runs bench/*.ts one after the other, each in a process of its own.
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ensureBuilt } from './parts/build.mjs'
import { ensureInstalled } from './parts/install.mjs'
import { run } from './parts/run.mjs'
import { runtime, runtimeEnv } from './parts/runtime.mjs'
import { main, root, Stop, say } from './parts/say.mjs'

const folder = new URL('bench/', root)

await main(async () => {
  const [wanted, options] = split(process.argv.slice(2))
  const all = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.bench.ts')) : []
  const chosen = all.filter((name) => wanted.length === 0 || wanted.includes(name.replace('.bench.ts', '')))
  if (chosen.length === 0)
    throw new Stop(
      `Found no benchmark of that name; there are: ${all.map((name) => name.replace('.bench.ts', '')).join(', ')}`,
    )
  await ensureInstalled()
  await ensureBuilt()
  let worst = 0
  for (const name of chosen) {
    say(`\n━━ ${name.replace('.bench.ts', '')} ━━`)
    const code = await run(runtime(), [fileURLToPath(new URL(name, folder)), ...options], {
      env: runtimeEnv(),
    })
    worst = Math.max(worst, code)
  }
  return worst
})

// Names first, then options for the benchmarks themselves, such as --tickets 1000000.
function split(args) {
  const first = args.findIndex((arg) => arg.startsWith('-'))
  return first === -1 ? [args, []] : [args.slice(0, first), args.slice(first)]
}
