// Commits waiting mails together: one transaction for as many as came meanwhile, so that many mails share one sync.
//
// A workspace has one lane: what comes while a batch is being committed is the next batch, so that load makes batches
// larger and two transactions never wait for each other's new person or ticket. If a batch fails, each of its mails is tried alone, and only the culprit fails.
import type { Desk } from '../../../platform/desk.ts'
import { releaseKeys } from '../store/ledger.ts'
import { commitBatch } from './batch.ts'
import type { Incoming, Received } from './incoming.ts'
import type { Heard } from './once.ts'
import { isPassing, setAside } from './trouble.ts'

export interface Committer {
  commit(incoming: Incoming): Promise<Received>
  release(workspaceId: string, id: string): void
  close(): Promise<void>
}

interface Waiting {
  incoming: Incoming
  resolve(received: Received): void
  reject(error: unknown): void
}

interface Lane {
  queue: Waiting[]
  running: Promise<void> | null
}

const most = 32

export const committer = (desk: Desk, heard: Heard): Committer => {
  const lanes = new Map<string, Lane>()
  const releases = new Set<Promise<void>>()

  const run = async (workspaceId: string, lane: Lane): Promise<void> => {
    while (lane.queue.length > 0) {
      const batch = lane.queue.splice(0, most)
      try {
        const done = await commitBatch(
          desk,
          workspaceId,
          batch.map((w) => w.incoming),
          heard,
        )
        for (const [i, w] of batch.entries()) w.resolve(done[i] as Received)
      } catch (error) {
        if (batch.length > 1)
          desk.log.debug({ err: error, workspaceId }, 'a batch of mails failed; each is tried alone')
        for (const one of batch) await alone(workspaceId, one)
      }
    }
    // In the same turn as the last look into the queue, so that nothing is left lying there.
    lane.running = null
  }
  const alone = async (workspaceId: string, { incoming, resolve, reject }: Waiting): Promise<void> => {
    for (let tries = 1; ; tries++) {
      try {
        const [received] = await commitBatch(desk, workspaceId, [incoming], heard)
        return resolve(received as Received)
      } catch (error) {
        if (tries < 3 && isRace(error)) continue
        if (isPassing(error)) return reject(error)
        desk.log.error(
          { err: error, workspaceId, mail: incoming.rawHash },
          'a mail could not be made a ticket; it is kept as failed',
        )
        return setAside(desk, incoming, error).then(resolve, reject)
      }
    }
  }
  return {
    commit: (incoming) =>
      new Promise((resolve, reject) => {
        const lane = lanes.get(incoming.workspaceId) ?? { queue: [], running: null }
        lanes.set(incoming.workspaceId, lane)
        lane.queue.push({ incoming, resolve, reject })
        lane.running ??= Promise.resolve().then(() => run(incoming.workspaceId, lane))
      }),
    release: (workspaceId, id) => {
      const work = desk.db
        .inWorkspace(workspaceId, (tx) => releaseKeys(tx, workspaceId, [id]))
        .catch((error: unknown) =>
          desk.log.debug({ err: error }, 'a key could not be released; it ends by itself'),
        )
        .finally(() => releases.delete(work))
      releases.add(work)
    },
    close: async () => {
      await Promise.all([...lanes.values()].map((lane) => lane.running))
      await Promise.all(releases)
    },
  }
}

/** Deadlock, serialisation, or the same mail at the same moment: the next try sees what happened. */
const isRace = (error: unknown): boolean => {
  const { code, name } = error as { code?: string; name?: string }
  return code === '40P01' || code === '40001' || code === '23505' || name === 'AlreadyTaken'
}
