// A real Dovecot over a Maildir of its own, on loopback. Root gets it installed where it is absent (Debian).
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { freePort } from '../../server/platform/postgres/server.ts'
import { type Folder, temporaryFolder } from '../folders.ts'
import { until } from '../harness/until.ts'

export interface Dovecot {
  port: number
  user: { name: string; password: string }
  /** As a mail server does it: written aside, then renamed into `new`. */
  deliver(raw: string): void
  /** Names of the files that are read, and of those that are not. */
  seen(): { read: number; unread: number }
  /** As after a restored backup: it forgets its numbers, and gives other ones. */
  renumber(): Promise<void>
  stop(): Promise<void>
  start(): Promise<void>
  close(): Promise<void>
}

const program = '/usr/sbin/dovecot'

/** Null with one loud line where there is none and none can be got. */
export const haveDovecot = (): boolean => {
  if (process.getuid?.() !== 0 || process.platform !== 'linux') return loudly('needs root on Linux')
  if (existsSync(program)) return true
  try {
    execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'dovecot-imapd'], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: 'ignore',
      timeout: 180_000,
    })
  } catch {
    return loudly('could not be installed (apt-get install dovecot-imapd)')
  }
  return existsSync(program) || loudly('is not where it should be')
}

const loudly = (why: string): false => {
  console.warn(`NOT TRIED: reading mail from a real Dovecot, which ${why}`)
  return false
}

const user = { name: 'desk', password: 'tin-opener' }

export const openDovecot = async (): Promise<Dovecot> => {
  const folder = temporaryFolder()
  const port = await freePort()
  const box = prepare(folder, port)
  let child: ChildProcess | null = null
  let count = 0
  const dovecot: Dovecot = {
    port,
    user,
    deliver: (raw) => {
      const name = `${Date.now()}.${++count}.meridian`
      writeFileSync(join(box, 'tmp', name), raw)
      chownSync(join(box, 'tmp', name), mailId('-u'), mailId('-g'))
      renameSync(join(box, 'tmp', name), join(box, 'new', name))
    },
    seen: () => {
      const names = [...readdirSync(join(box, 'cur')), ...readdirSync(join(box, 'new'))]
      const read = names.filter((n) => /:2,[A-Z]*S/.test(n)).length
      return { read, unread: names.length - read }
    },
    renumber: async () => {
      await dovecot.stop()
      for (const name of readdirSync(box)) if (name.startsWith('dovecot')) rmSync(join(box, name))
      // UIDVALIDITY is the second of its making.
      await new Promise((resolve) => setTimeout(resolve, 1100))
      await dovecot.start()
    },
    start: async () => {
      const started = spawn(program, ['-F', '-c', join(folder.path, 'dovecot.conf')], { stdio: 'ignore' })
      child = started
      await until('Dovecot answers', () => greets(port), 20_000)
    },
    stop: async () => {
      const running = child
      child = null
      if (!running) return
      const ended = new Promise((resolve) => running.once('exit', resolve))
      running.kill('SIGTERM')
      await ended
    },
    close: async () => {
      await dovecot.stop()
      folder[Symbol.dispose]()
    },
  }
  await dovecot.start()
  return dovecot
}

const mailId = (which: '-u' | '-g'): number =>
  Number(execFileSync('id', [which, 'mail'], { encoding: 'utf8' }))

const prepare = (folder: Folder, port: number): string => {
  chmodSync(folder.path, 0o755)
  const box = join(folder.path, 'mail', user.name)
  for (const inside of ['cur', 'new', 'tmp']) mkdirSync(join(box, inside), { recursive: true })
  execFileSync('chown', ['-R', 'mail:mail', join(folder.path, 'mail')])
  writeFileSync(
    join(folder.path, 'dovecot.conf'),
    `protocols = imap
listen = 127.0.0.1
base_dir = ${folder.path}/run
log_path = ${folder.path}/log
ssl = no
disable_plaintext_auth = no
first_valid_uid = 1
mail_location = maildir:${folder.path}/mail/%u
passdb {
  driver = static
  args = password=${user.password}
}
userdb {
  driver = static
  args = uid=mail gid=mail home=${folder.path}/mail/%u
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
`,
  )
  return box
}

const greets = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('data', (bytes) => {
      socket.destroy()
      resolve(bytes.toString().startsWith('* OK'))
    })
    socket.once('error', () => resolve(false))
    socket.setTimeout(1000, () => {
      socket.destroy()
      resolve(false)
    })
  })
