// Puts the next tickets of a run back, in one transaction, where nobody changed them since.
import { planPutBack, type Trace } from '../../../rules/ticket/bulk/put-back.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import { commitTickets, type Kept, lockTickets } from '../tickets/index.ts'
import { batch, type Inverse } from './do.ts'
import type { Who } from './plan.ts'
import { loadItems, type Outcome, type RunRow, writeOutcomes } from './store.ts'

export const undoBatch = async (tx: Tx, who: Who, run: RunRow): Promise<number> => {
  const place = { workspaceId: who.workspaceId, id: run.id }
  const items = await loadItems(tx, place, 'done', batch)
  const inverses = new Map(items.map((i) => [i.ticket_id, i.inverse as Inverse | null]))
  const tickets = await lockTickets(tx, who.workspaceId, { ids: items.map((i) => i.ticket_id) })
  const backs = tickets.map((kept) => putBack(kept, inverses.get(kept.state.id) ?? null, iso(who.now)))
  const wanted = backs.filter((b) => b.events !== null && b.events.length > 0)
  if (wanted.length > 0)
    await commitTickets(
      tx,
      wanted.map(({ kept, events, fieldTexts }) => ({
        workspaceId: who.workspaceId,
        actor: who.actor,
        now: who.now,
        ticketId: kept.state.id,
        before: kept,
        events: events ?? [],
        fieldTexts,
        // Whoever had it may have been given others meanwhile: then its team has it.
        room: 'or_nobody' as const,
      })),
    )
  await unblock(
    tx,
    who,
    backs.filter((b) => b.events !== null).flatMap((b) => b.blocked ?? []),
  )
  await writeOutcomes(
    tx,
    place,
    backs.map(
      ({ kept, events }): Outcome => ({
        ticketId: kept.state.id,
        state: events === null ? 'kept' : 'undone',
        because: events === null ? 'It was changed since.' : null,
        inverse: null,
      }),
    ),
  )
  return items.length
}

const putBack = (kept: Kept, inverse: Inverse | null, now: string) => {
  if (!inverse) return { kept, events: [], fieldTexts: {} }
  // Words that come back are a row of their own, like all words that are set.
  const fieldTexts = Object.fromEntries(
    Object.entries(inverse.words).map(([key, value]) => [key, { id: newId(), value }]),
  )
  const events = planPutBack(kept.state, withIds(inverse.trace, fieldTexts), now)
  return { kept, events, fieldTexts, ...(inverse.blocked ? { blocked: inverse.blocked } : {}) }
}

const withIds = (trace: Trace, texts: Readonly<Record<string, { id: string }>>): Trace => {
  if (!trace.fields) return trace
  const fields = Object.entries(trace.fields).map(([key, pair]) => {
    const text = texts[key]
    return [key, text ? { ...pair, before: text.id } : pair]
  })
  return { ...trace, fields: Object.fromEntries(fields) }
}

const unblock = async (tx: Tx, { workspaceId }: Who, senders: readonly string[]): Promise<void> => {
  if (senders.length === 0) return
  await tx
    .deleteFrom('blocked_sender')
    .where('workspace_id', '=', workspaceId)
    .where('sender', 'in', [...senders])
    .execute()
}
