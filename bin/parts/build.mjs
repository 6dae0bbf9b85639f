// Builds what browsers load into dist/, when its sources changed since the last time.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { alone } from './lock.mjs'
import { run } from './run.mjs'
import { runtime, runtimeEnv } from './runtime.mjs'
import { root, Stop, step } from './say.mjs'

const sources = ['agent/', 'contract/', 'portal/', 'rules/', 'widget/']
const stamp = new URL('dist/.built', root)

// Each part that exists is built: its own build settings say what comes out.
const parts = [
  {
    name: 'agents’ workspace',
    needs: 'agent/vite.config.ts',
    script: 'node_modules/vite/bin/vite.js',
    args: ['build', '--config', 'agent/vite.config.ts', '--logLevel', 'warn'],
  },
  {
    name: 'requesters’ pages',
    needs: 'portal/vite.config.ts',
    script: 'node_modules/vite/bin/vite.js',
    args: ['build', '--config', 'portal/vite.config.ts', '--logLevel', 'warn'],
  },
  { name: 'requesters’ pages', needs: 'portal/build.ts', script: 'portal/build.ts', args: [] },
]

export const ensureBuilt = async () => {
  if (isBuilt()) return
  await alone(async () => {
    if (isBuilt()) return
    const hash = hashOfSources()
    for (const part of parts) {
      if (existsSync(new URL(part.needs, root)))
        await step(`Building the ${part.name}`, () => buildPart(part))
    }
    mkdirSync(new URL('dist/', root), { recursive: true })
    writeFileSync(stamp, hash)
  })
}

const buildPart = async ({ name, script, args }) => {
  const env = { ...runtimeEnv(), NODE_ENV: 'production' }
  const code = await run(runtime(), [fileURLToPath(new URL(script, root)), ...args], {
    env,
    stdio: ['ignore', 2, 2],
  })
  if (code !== 0) throw new Stop(`Building the ${name} ended with code ${code}; what it said stands above.`)
}

// An image ships dist/ without its sources: what was built there stays as it is.
const isBuilt = () =>
  existsSync(stamp) &&
  (!existsSync(new URL('agent/', root)) || readFileSync(stamp, 'utf8') === hashOfSources())

const hashOfSources = () => {
  const hash = createHash('sha256').update(readFileSync(new URL('package-lock.json', root)))
  for (const folder of sources) hashFolder(hash, new URL(folder, root))
  return hash.digest('hex')
}

const hashFolder = (hash, folder) => {
  if (!existsSync(folder)) return
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    if (entry.isDirectory()) hashFolder(hash, new URL(`${entry.name}/`, folder))
    else if (!entry.name.includes('.test.'))
      hash.update(entry.name).update(readFileSync(new URL(entry.name, folder)))
  }
}
