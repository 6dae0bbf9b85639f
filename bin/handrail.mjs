#!/usr/bin/env node
// The door to every command: installs and builds what is missing, then hands over to the desk's own Node.
import { fileURLToPath } from 'node:url'
import { ensureBuilt } from './parts/build.mjs'
import { ensureInstalled } from './parts/install.mjs'
import { run } from './parts/run.mjs'
import { runtime, runtimeEnv } from './parts/runtime.mjs'
import { main, root } from './parts/say.mjs'

const servesBrowsers = new Set(['start', 'demo'])

await main(async () => {
  const args = process.argv.slice(2)
  await ensureInstalled()
  const asksForHelp = args.includes('--help') || args.includes('-h')
  if (servesBrowsers.has(args[0]) && !asksForHelp) await ensureBuilt()
  const program = fileURLToPath(new URL('server/main.ts', root))
  return run(runtime(), [program, ...args], { tied: true, cwd: process.cwd(), env: runtimeEnv() })
})
