// Telling one process from another that got the same number later.
import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

const isLinux = process.platform === 'linux'

/** A text that stays the same for one living process and differs for any other; undefined: no such process. */
export const processMark = (pid: number): string | undefined => {
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined
  try {
    if (isLinux) return linuxMark(pid)
    process.kill(pid, 0)
    if (process.platform === 'win32') return String(pid)
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? 'belongs to somebody else' : undefined
  }
}

// Fields behind the command's closing bracket (proc(5)): state is the first, start time the twentieth.
const linuxMark = (pid: number): string | undefined => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19]
}

/** Where process numbers mean the same: this machine since its last boot, this container. */
export const processScope = (): string => {
  if (!isLinux) return hostname()
  try {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${readlinkSync('/proc/self/ns/pid')}`
  } catch {
    return hostname()
  }
}
