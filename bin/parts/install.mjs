// Brings node_modules in line with package-lock.json, once per lock file.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { alone } from './lock.mjs'
import { run } from './run.mjs'
import { root, Stop, say, step } from './say.mjs'

const stamp = new URL('node_modules/.handrail', root)
const lock = new URL('package-lock.json', root)
const installed = new URL('node_modules/.package-lock.json', root)

export const ensureInstalled = async () => {
  const text = readFileSync(lock)
  const wanted = `${createHash('sha256').update(text).digest('hex')} ${process.platform} ${process.arch}\n`
  if (isStamped(wanted)) return
  await alone(async () => {
    if (isStamped(wanted)) return
    if (!matches(JSON.parse(text))) await install()
    writeFileSync(stamp, wanted)
  })
}

const isStamped = (wanted) => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted

/** True when somebody else (a developer's own `npm install`) already installed exactly this lock file. */
const matches = ({ packages }) => {
  if (!existsSync(installed)) return false
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages
  return Object.entries(packages).every(([path, entry]) => {
    if (path === '') return true
    if (present[path] !== undefined)
      return present[path].version === entry.version && existsSync(new URL(path, root))
    return isForOthers(entry)
  })
}

const isForOthers = ({ optional, peer, os, cpu, libc }) =>
  Boolean(optional || peer) &&
  (libc !== undefined || !(os?.includes(process.platform) && cpu?.includes(process.arch)))

const install = async () => {
  const args = [
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  const code = await step('Installing packages (the first time takes a minute or two)', () => npm(args))
  if (code === 0) return
  // A registry that lacks packages of other platforms can make `npm ci` refuse; `npm install` passes over them.
  const second = ['install', '--no-save', ...args.slice(1)]
  if ((await step('Installing again, leaving out what cannot be had', () => npm(second))) === 0) return
  throw new Stop(
    `npm ${args.join(' ')} ended with code ${code}. What it said stands above; often the network or a proxy ` +
      'is the reason. Mend it and run the same command again.',
  )
}

// Under `npm start` the very npm that started us is known; else the one on the PATH.
const npm = (args) => {
  const npmFile = process.env.npm_execpath
  if (npmFile?.endsWith('.js')) return run(process.execPath, [npmFile, ...args], { stdio: quiet })
  return run('npm', args, { stdio: quiet, shell: process.platform === 'win32' }).catch((error) => {
    say(`npm cannot be started: ${error.message}`)
    return 127
  })
}

const quiet = ['ignore', 2, 2]
