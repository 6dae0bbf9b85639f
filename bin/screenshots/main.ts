// Starts a demo desk, signs its people in and takes every picture of scenes.ts.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { startDemo } from './demo.ts'
import { type Scene, scenes } from './scenes.ts'

const place = join(import.meta.dirname, '../../docs/screenshots')
const wanted = process.argv.slice(2)
const chosen = wanted.length > 0 ? scenes.filter((s) => wanted.includes(s.name)) : scenes
if (chosen.length === 0)
  throw new Error(`No such picture. There are: ${scenes.map((s) => s.name).join(', ')}`)

const desktop = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }

const folder = mkdtempSync(join(tmpdir(), 'handrail-pictures-'))
mkdirSync(place, { recursive: true })
const demo = await startDemo(folder)
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
const states = new Map<string, Awaited<ReturnType<typeof signIn>>>()
let troubles = 0
try {
  for (const scene of chosen) {
    await take(scene).catch((error: unknown) => {
      troubles += 1
      process.stderr.write(`✗ ${scene.name}: ${error instanceof Error ? error.message : String(error)}\n`)
    })
  }
} finally {
  await browser.close()
  await demo.stop()
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = troubles === 0 ? 0 : 1

async function signIn(role: string) {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(demo.linkOf(role))
  // The link asks for a press, so that a mail program that looks at it does not use it up.
  await page.getByRole('button').first().click()
  await page.waitForURL((url) => !/\/(link|sign-in)\//.test(url.pathname))
  const state = await context.storageState()
  await context.close()
  return state
}

async function take(scene: Scene): Promise<void> {
  const state = scene.as ? (states.get(scene.as) ?? (await signIn(scene.as))) : undefined
  if (scene.as && state) states.set(scene.as, state)
  const context = await browser.newContext({
    viewport: scene.isPhone ? phone : desktop,
    colorScheme: scene.isDark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    ...(state ? { storageState: state } : {}),
  })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    await page.goto(demo.url + scene.path)
    await scene.act?.(page)
    await page.waitForLoadState('networkidle')
    await page.evaluate('document.fonts.ready.then(() => null)')
    await page.screenshot({ path: join(place, `${scene.name}.png`) })
    process.stdout.write(`✓ ${scene.name}\n`)
  } finally {
    await context.close()
  }
}
