// Memory of processes, as the kernel counts it: shared pages of PostgreSQL's many processes only once.
import { readdirSync, readFileSync } from 'node:fs'

/** Proportional set size in MB of a process and everything it started. */
export const familyMegabytes = (pid: number): number => {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc')) {
    const parent = parentOf(name)
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const sum = (one: number): number =>
    share(one) + (children.get(one) ?? []).reduce((all, child) => all + sum(child), 0)
  return sum(pid)
}

/** The most memory the process ever held, in MB. */
export const peakMegabytes = (pid: number): number =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

const share = (pid: number): number => {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

const parentOf = (name: string): number | null => {
  if (!/^\d+$/.test(name)) return null
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1])
  } catch {
    return null
  }
}
