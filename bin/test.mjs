#!/usr/bin/env node
// `npm test [-- ring…] [file…]`: installs, builds, provides a browser, runs the rings, ends with what failed and one line of figures.
import { writeFileSync } from 'node:fs'
import { ensureBrowser } from './parts/browser.mjs'
import { ensureBuilt } from './parts/build.mjs'
import { ensureInstalled } from './parts/install.mjs'
import { rings, runAside, runRing } from './parts/rings.mjs'
import { main, root } from './parts/say.mjs'

await main(async () => {
  const args = process.argv.slice(2)
  const chosen = rings.filter((ring) => args.includes(ring))
  const filters = args.filter((arg) => !rings.includes(arg))
  const wanted = chosen.length > 0 ? chosen : rings
  const isWanted = (ring) => wanted.includes(ring)
  await ensureInstalled()
  if (wanted.some((ring) => ring !== 'rules')) await ensureBuilt()
  const env = wanted.includes('journeys') ? { CHROME_PATH: await ensureBrowser() } : {}
  const sum = { passed: 0, failed: 0, skipped: 0 }
  const faults = []
  const add = (counts) => {
    for (const kind of Object.keys(sum)) sum[kind] += counts[kind]
    faults.push(...counts.faults)
  }
  // Faults wait much and compute little: beside doors and journeys their time costs next to nothing.
  const [alone, together] = wanted.length > 1 ? [['rules'], ['doors', 'journeys', 'faults']] : [wanted, []]
  for (const ring of alone.filter(isWanted)) add(await runRing(ring, filters, env))
  const beside = together.length > 0 && isWanted('faults') ? runAside('faults', filters, env) : null
  for (const ring of together.filter(isWanted)) if (ring !== 'faults') add(await runRing(ring, filters, env))
  if (beside) add(await beside)
  const summary = [...faults, `${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`].join('\n')
  writeFileSync(new URL('.cache/summary.txt', root), `${summary}\n`)
  console.log(summary)
  return sum.failed === 0 && sum.passed > 0 ? 0 : 1
})
