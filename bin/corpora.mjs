#!/usr/bin/env node
// `npm run corpora [-- <folder>] [--only <word>] [--show]`: runs the desk's reading of mail over foreign corpora.
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './parts/install.mjs'
import { run } from './parts/run.mjs'
import { runtime, runtimeEnv } from './parts/runtime.mjs'
import { main, root } from './parts/say.mjs'

await main(async () => {
  await ensureInstalled()
  const script = fileURLToPath(new URL('bin/corpora/main.ts', root))
  return run(runtime(), ['--disable-warning=ExperimentalWarning', script, ...process.argv.slice(2)], {
    env: runtimeEnv(),
  })
})
