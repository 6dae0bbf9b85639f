#!/usr/bin/env node
// `npm run screenshots [-- <name>…]`: takes the pictures of docs/screenshots from a demo desk, all or those named.
import { fileURLToPath } from 'node:url'
import { ensureBuilt } from './parts/build.mjs'
import { ensureInstalled } from './parts/install.mjs'
import { run } from './parts/run.mjs'
import { runtime, runtimeEnv } from './parts/runtime.mjs'
import { main, root } from './parts/say.mjs'

await main(async () => {
  await ensureInstalled()
  await ensureBuilt()
  const script = fileURLToPath(new URL('bin/screenshots/main.ts', root))
  return run(runtime(), ['--disable-warning=ExperimentalWarning', script, ...process.argv.slice(2)], {
    env: runtimeEnv(),
  })
})
