// Several mails of one workspace in two transactions: one that reads what judging needs, one that writes it all.

import { system } from '../../../../rules/actor.ts'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { writeEvents } from '../../../platform/events/write.ts'
import { decideHeldIn, nextNumber } from '../../tickets/index.ts'
import { insertLedger, type LedgerRow, releaseKeys, removeReplayed } from '../store/ledger.ts'
import { insertThread, type ThreadRow } from '../store/threads.ts'
import { act, type Done } from './act.ts'
import { referencesOf } from './addresses.ts'
import type { Decision } from './decision.ts'
import type { Incoming, Received } from './incoming.ts'
import { judge } from './judge.ts'
import { ledgerRow } from './ledger-row.ts'
import type { Heard } from './once.ts'
import { openAll } from './open.ts'
import { loadWorld } from './world.ts'

/** What came of each, in order. Throws if any of it could not be committed; then nothing was. */
export const commitBatch = async (
  desk: Desk,
  workspaceId: string,
  batch: readonly Incoming[],
  heard: Heard,
): Promise<Received[]> => {
  const decisions = await desk.db.inWorkspace(workspaceId, async (tx) => {
    const world = await loadWorld(desk, tx, workspaceId, batch)
    return batch.map((incoming) => judge(incoming, world, heard))
  })
  const numbers = await Promise.all(
    decisions.map((d) => (d.do === 'open' ? nextNumber(desk, workspaceId) : 0)),
  )
  const received = await desk.db.inWorkspace(workspaceId, (tx) =>
    write(desk, tx, workspaceId, batch, decisions, numbers),
  )
  desk.hints.poke(workspaceId)
  return received
}

const write = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  batch: readonly Incoming[],
  decisions: readonly Decision[],
  numbers: readonly number[],
): Promise<Received[]> => {
  const at = iso(desk.clock.now())
  const rows: LedgerRow[] = []
  const threads: ThreadRow[] = []
  const received: Received[] = []
  const released = decisions.flatMap((d) => d.releases ?? [])
  await releaseKeys(tx, workspaceId, released)
  const heldBefore = await removeReplayed(
    tx,
    workspaceId,
    batch.flatMap((i) => (i.replaces ? [i.id] : [])),
  )
  await decideReplayed(desk, tx, workspaceId, { batch, decisions, heldBefore })
  const opened = await openAll(desk, tx, workspaceId, batch, decisions, numbers)
  for (const [i, decision] of decisions.entries()) {
    const incoming = batch[i] as Incoming
    const outcome =
      decision.do === 'open'
        ? (opened.get(i) as Done)
        : await act(desk, tx, incoming, decision, heldBefore.get(incoming.id) ?? null)
    rows.push(ledgerRow(incoming, at, outcome))
    if (
      incoming.mail?.mailId &&
      outcome.ticketId &&
      outcome.messageId &&
      (outcome.fate === 'opened' || outcome.fate === 'joined')
    )
      threads.push({
        mailId: incoming.mail.mailId,
        ticketId: outcome.ticketId,
        messageId: outcome.messageId,
        ours: false,
      })
    // An answer may stand in an archive before what it answers.
    if (incoming.imported && outcome.ticketId && outcome.messageId && decision.do !== 'join-side')
      for (const mailId of referencesOf(incoming))
        threads.push({ mailId, ticketId: outcome.ticketId, messageId: outcome.messageId, ours: false })
    received.push({
      id: incoming.id,
      fate: outcome.fate,
      because: outcome.because,
      ticketNumber: outcome.number,
      isBare: incoming.isBare && outcome.fate !== 'duplicate',
    })
  }
  const aside = rows.filter((r) => r.fate !== 'opened' && r.fate !== 'joined')
  // They do not wait for each other's answers; if one fails, nothing of the batch is there.
  await Promise.all([
    insertLedger(tx, rows),
    insertThread(tx, workspaceId, threads),
    writeEvents(
      tx,
      workspaceId,
      desk.clock.now(),
      aside.map((r) => ({
        subjectType: 'mail' as const,
        subjectId: r.id,
        type: 'mail.set_aside',
        actor: system('mail'),
        data: {
          fate: r.fate,
          mailboxId: r.mailbox_id,
          verdict: r.verdict ? JSON.parse(r.verdict).result : null,
        },
        because: r.because,
      })),
    ),
  ])
  return received
}

/** Mails judged again wait no longer beside the ticket where they were held, unless they are held there once more. */
const decideReplayed = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  {
    batch,
    decisions,
    heldBefore,
  }: {
    batch: readonly Incoming[]
    decisions: readonly Decision[]
    heldBefore: ReadonlyMap<string, string>
  },
): Promise<void> => {
  for (const [i, { id }] of batch.entries()) {
    const decision = decisions[i]
    const ticketId = heldBefore.get(id)
    if (!ticketId || (decision?.do === 'hold' && decision.ticketId === ticketId)) continue
    await decideHeldIn(desk, tx, workspaceId, {
      actor: system('mail'),
      ticketId,
      mailId: id,
      as: 'judged_again',
    })
  }
}
