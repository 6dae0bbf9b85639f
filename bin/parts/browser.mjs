// Provides a browser for the journeys: the machine's own where there is one, else one is fetched.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { run } from './run.mjs'
import { runtime } from './runtime.mjs'
import { root, Stop, step } from './say.mjs'

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The path of a Chromium. */
export const ensureBrowser = async () => {
  const given = process.env.CHROME_PATH
  if (given) {
    if (existsSync(given)) return given
    throw new Stop(`CHROME_PATH: found ${given}, which does not exist; expected the path of a Chromium.`)
  }
  return usual.find((path) => existsSync(path)) ?? (await ofPlaywright()) ?? (await ofSystem()) ?? giveUp()
}

const ofPlaywright = async () => {
  const { chromium } = await import('playwright-core')
  const path = chromium.executablePath()
  if (existsSync(path)) return path
  const cli = fileURLToPath(new URL('node_modules/playwright-core/cli.js', root))
  const args = ['install', '--only-shell', 'chromium']
  await step('Fetching a browser', () => run(runtime(), [cli, ...args], { stdio: ['ignore', 2, 2] }))
  return existsSync(path) ? path : undefined
}

const ofSystem = async () => {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const options = { env, stdio: ['ignore', 2, 2] }
  await step('Installing chromium with apt-get', async () => {
    await run('apt-get', ['update', '-q'], options)
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], options)
  })
  return existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : undefined
}

const giveUp = () => {
  throw new Stop('The journeys need a Chromium. Mend it: install one and set CHROME_PATH to its path.')
}
