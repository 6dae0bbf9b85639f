// PostgreSQL refuses to run as root: which user it runs as instead, and which folders that user may reach.
import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import { PostgresTrouble } from './trouble.ts'

export interface Account {
  readonly uid: number
  readonly gid: number
}

export const isRoot = (): boolean => process.getuid?.() === 0

/** The user for a new cluster: `postgres` where it exists, else `nobody`. */
export const unprivileged = (): Account => {
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = ['-u', '-g'].map((flag) =>
        Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] })),
      )
      if (uid && gid !== undefined) return { uid, gid }
    } catch {
      // No such user: the next name.
    }
  }
  throw new PostgresTrouble(
    'PostgreSQL does not run as root, and this system has neither a user "postgres" nor "nobody".',
    'start Handrail as an ordinary user, or add one (`useradd --system postgres`).',
  )
}

/** Whether `account` may pass through every folder above `path` and enter `path` itself, judged by mode bits. */
export const mayReach = (account: Account, path: string): boolean => {
  const parent = dirname(path)
  return mayEnter(account, path) && (parent === path || mayReach(account, parent))
}

const mayEnter = ({ uid, gid }: Account, folder: string): boolean => {
  const stat = statSync(folder)
  const bits = stat.uid === uid ? stat.mode >> 6 : stat.gid === gid ? stat.mode >> 3 : stat.mode
  return (bits & 1) === 1
}
