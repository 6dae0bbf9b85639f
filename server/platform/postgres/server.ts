// One run of the PostgreSQL server, in a session of its own, watched so that it ends when we end.
import { type ChildProcess, spawn } from 'node:child_process'
import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { processMark } from '../processes.ts'
import { mayReach } from './account.ts'
import type { Binaries } from './binaries.ts'
import { environment } from './create.ts'
import { isServerOf, readPidFile, stopServer } from './leftover.ts'
import type { Place } from './place.ts'
import { explain } from './trouble.ts'

/** Where the server listens: a folder with its socket, or an address, and a port either way. */
export interface Endpoint {
  readonly host: string
  readonly port: number
}

export interface Server {
  /** Resolves when the server has ended, for whatever reason. */
  readonly ended: Promise<void>
  stop(): Promise<void>
}

// Standard input is a pipe from our process. When it closes, because we say so or because we died, the watcher
// stops the server; when the server ends by itself, the shell ends the watcher and leaves with the server's code.
// Only in the first case the socket's folder, the first argument, goes too: a restarted server has it again.
const watch = `
socket=$1
shift
exec 3<&0
"$@" </dev/null 3<&- &
server=$!
( read -r line <&3; [ -d "$socket" ] && : >"$socket/over"; while kill -INT $server 2>/dev/null; do sleep 1; done ) >/dev/null 2>&1 &
watcher=$!
exec 3<&-
wait $server
code=$?
kill $watcher 2>/dev/null
[ -e "$socket/over" ] && rm -rf "$socket"
exit $code
`

const isWindows = process.platform === 'win32'

/** A private folder for the socket, or a free port of the loopback address where sockets cannot be had. */
export const chooseEndpoint = async ({ account }: Place): Promise<Endpoint> => {
  for (const base of isWindows ? [] : [tmpdir(), '/tmp', '/var/tmp']) {
    try {
      if (join(base, 'handrail-XXXXXX', '.s.PGSQL.5432').length > 100) continue
      if (account && !mayReach(account, base)) continue
      const folder = mkdtempSync(join(base, 'handrail-'))
      if (account) chownSync(folder, account.uid, account.gid)
      return { host: folder, port: 5432 }
    } catch {
      // This folder cannot be used: the next one, or the loopback address.
    }
  }
  return { host: '127.0.0.1', port: await freePort() }
}

export const discardEndpoint = ({ host }: Endpoint): void => {
  if (host.includes('handrail-')) rmSync(host, { recursive: true, force: true })
}

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

/** Resolves when the server accepts connections; throws a PostgresTrouble when it ends before. */
export const runServer = (
  place: Place,
  binaries: Binaries,
  endpoint: Endpoint,
  extra: Readonly<Record<string, string>>,
  hear: (line: string) => void,
): Promise<Server> => {
  const child = launch(place, binaries, endpoint, serverArguments(place, endpoint, extra))
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve())
    child.once('error', () => resolve())
  })
  const server: Server = { ended, stop: () => stop(child, place.cluster, ended) }
  return new Promise((resolve, reject) => {
    let output = ''
    readLines(child, (line) => {
      output += `${line}\n`
      hear(line)
      if (line.includes('database system is ready to accept connections')) resolve(server)
    })
    child.once('error', (error) => reject(explain('PostgreSQL cannot be started', error.message)))
    child.once('close', () => reject(explain('PostgreSQL ended while starting', output)))
  })
}

const launch = (
  { cluster, account }: Place,
  { postgres }: Binaries,
  { host }: Endpoint,
  args: readonly string[],
): ChildProcess => {
  const [program, ...all] = isWindows
    ? [postgres, ...args]
    : ['/bin/sh', '-c', watch, 'handrail-database', host, postgres, ...args]
  return spawn(program as string, all, {
    cwd: cluster,
    env: environment,
    stdio: ['pipe', 'ignore', 'pipe'],
    // A session of its own: Ctrl-C in the terminal is for the desk, which then stops the database in order.
    detached: !isWindows,
    ...(account ? { uid: account.uid, gid: account.gid } : {}),
  })
}

const serverArguments = (
  { cluster }: Place,
  { host, port }: Endpoint,
  extra: Readonly<Record<string, string>>,
) => {
  const isSocket = host.startsWith('/')
  const settings = {
    port: String(port),
    listen_addresses: isSocket ? '' : host,
    unix_socket_directories: isSocket ? host : '',
    unix_socket_permissions: '0700',
    logging_collector: 'off',
    log_destination: 'stderr',
    ...extra,
  }
  return ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

const readLines = (child: ChildProcess, hear: (line: string) => void): void => {
  let rest = ''
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line.trim() !== '') hear(line)
  })
}

/** Closing the pipe asks for a fast shutdown; a server that takes longer than a checkpoint may is pressed. */
const stop = async (child: ChildProcess, cluster: string, ended: Promise<void>): Promise<void> => {
  const pid = readPidFile(join(cluster, 'postmaster.pid'))?.pid
  const mark = pid === undefined ? undefined : processMark(pid)
  if (isWindows) child.kill()
  child.stdin?.destroy()
  await Promise.race([ended, pause(60_000, undefined, { ref: false })])
  if (pid !== undefined && mark !== undefined && processMark(pid) === mark && isServerOf(pid, cluster))
    await stopServer(pid, mark)
}
