// Who holds a mailbox's lease: named so that a process beside it can tell that it died, and need not wait for the lease.
import { randomBytes } from 'node:crypto'
import { processMark, processScope } from '../../../platform/processes.ts'

export const newHolder = (): string =>
  [processScope(), process.pid, processMark(process.pid) ?? '', randomBytes(6).toString('hex')].join('|')

/** false also where nobody can tell: a holder of another machine or container. */
export const isDead = (holder: string): boolean => {
  const [scope, pid, mark] = holder.split('|')
  return scope === processScope() && mark !== undefined && processMark(Number(pid)) !== mark
}
