// What runs when a job's time has come.
import type { Tx } from '../database.ts'
import type { Desk } from '../desk.ts'

export interface Job {
  workspaceId: string
  queue: string
  key: string
  data: Record<string, unknown>
  /** How often it was tried before. */
  attempts: number
}

export interface JobHandler {
  queue: string
  /** How many run at once in one process. */
  concurrency: number
  /** Seconds a run may take before it counts as hanging and the job may be taken over. */
  leaseSeconds: number
  /** Delay before the next try after `attempts` failures, or null to give up (the job stays, with its error). */
  retryInSeconds(attempts: number): number | null
  /** Does the work. The job's row goes away when this returns, or inside the given transaction when it calls `done(tx)`. */
  run(desk: Desk, job: Job, done: (tx: Tx) => Promise<void>): Promise<void>
}
