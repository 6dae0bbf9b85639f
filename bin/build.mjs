#!/usr/bin/env node
// `npm run build`: installs and builds, nothing else.
import { ensureBuilt } from './parts/build.mjs'
import { ensureInstalled } from './parts/install.mjs'
import { main } from './parts/say.mjs'

await main(async () => {
  await ensureInstalled()
  await ensureBuilt()
  return 0
})
