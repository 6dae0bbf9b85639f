// Changes the next tickets of a run, in one transaction, and keeps what puts them back.
import type { BulkChange } from '../../../contract/bulk.ts'
import { isTeamRole } from '../../../rules/access/roles.ts'
import { sentence } from '../../../rules/routing/sentence.ts'
import { type Trace, traceOf } from '../../../rules/ticket/bulk/put-back.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { Refused } from '../../platform/refused.ts'
import { loadPersons } from '../people/index.ts'
import { blockIn, commitTickets, judgeRooms, lockTickets, type TicketCommit } from '../tickets/index.ts'
import { type Planned, planMany, type Who } from './plan.ts'
import { type ItemRow, loadItems, type Outcome, type RunRow, writeOutcomes } from './store.ts'

export interface Inverse {
  trace: Trace
  /** Words of text fields as they were, by key. */
  words: Readonly<Record<string, string>>
  /** The address that was blocked with it. */
  blocked?: string
}

export const batch = 100

/** How many were left: fewer than a batch means the run is through. */
export const doBatch = async (tx: Tx, desk: Desk, who: Who, run: RunRow): Promise<number> => {
  const place = { workspaceId: who.workspaceId, id: run.id }
  const items = await loadItems(tx, place, 'waiting', batch)
  const tickets = await lockTickets(tx, who.workspaceId, { ids: items.map((i) => i.ticket_id) })
  const change = run.change as BulkChange
  const planned = await whereRoomIs(tx, who, await planMany(tx, who, change, tickets))
  const wanted = planned.filter((p) => p.events.length > 0)
  if (wanted.length > 0)
    await commitTickets(
      tx,
      wanted.map((p) => commitOf(who, p)),
    )
  const blocked = change.blockSenders ? await blockAll(tx, desk, who, planned) : new Map<string, string>()
  await writeOutcomes(tx, place, [...planned.map((p) => outcomeOf(p, blocked)), ...gone(items, planned)])
  return items.length
}

const commitOf = (who: Who, { kept, events, fieldTexts }: Planned): TicketCommit => ({
  workspaceId: who.workspaceId,
  actor: who.actor,
  now: who.now,
  ticketId: kept.state.id,
  before: kept,
  events,
  fieldTexts,
  room: 'or_nobody',
})

/** Whoever would go over their capacity is given as many as they have room for; the others stay as they are. */
const whereRoomIs = async (tx: Tx, who: Who, planned: readonly Planned[]): Promise<Planned[]> => {
  const against = await judgeRooms(
    tx,
    who.workspaceId,
    planned.map((p) => commitOf(who, p)),
  )
  return planned.map((p, i) => {
    const why = against[i]
    const isOwn = p.after.assigneeId === who.actor.id
    return why && !isOwn
      ? { ...p, events: [], after: p.kept.state, because: `They have no room for it: ${sentence(why)}.` }
      : p
  })
}

const outcomeOf = (p: Planned, blocked: ReadonlyMap<string, string>): Outcome => {
  const { id, requesterId } = p.kept.state
  const sender = blocked.get(requesterId)
  const trace = traceOf(p.kept.state, p.after)
  const isChanged = p.events.length > 0 || sender !== undefined
  const inverse: Inverse = { trace, words: wordsBefore(p, trace), ...(sender ? { blocked: sender } : {}) }
  return {
    ticketId: id,
    state: p.because === null ? 'done' : 'skipped',
    because: p.because,
    inverse: isChanged ? inverse : null,
  }
}

const wordsBefore = ({ kept }: Planned, { fields = {} }: Trace): Record<string, string> =>
  Object.fromEntries(
    Object.keys(fields).flatMap((key) => {
      const text = kept.texts.fields[key]
      return text === undefined ? [] : [[key, text]]
    }),
  )

/** A ticket that is no longer there. */
const gone = (items: readonly ItemRow[], planned: readonly Planned[]): Outcome[] => {
  const there = new Set(planned.map((p) => p.kept.state.id))
  return items
    .filter((i) => !there.has(i.ticket_id))
    .map((i) => ({
      ticketId: i.ticket_id,
      state: 'skipped',
      because: 'It is no longer there.',
      inverse: null,
    }))
}

/** Addresses that were not blocked before, by requester. Colleagues and the desk itself are left alone. */
const blockAll = async (
  tx: Tx,
  desk: Desk,
  { workspaceId, actor }: Who,
  planned: readonly Planned[],
): Promise<Map<string, string>> => {
  const done = new Map<string, string>()
  const ids = planned.filter((p) => p.because === null).map((p) => p.kept.state.requesterId)
  const people = (await loadPersons(tx, [...new Set(ids)])).filter((p) => !isTeamRole(p.role))
  if (people.length === 0) return done
  const known = await tx
    .selectFrom('blocked_sender')
    .select('sender')
    .where('workspace_id', '=', workspaceId)
    .where(
      'sender',
      'in',
      people.map((p) => p.email.toLowerCase()),
    )
    .execute()
  const before = new Set(known.map((k) => k.sender))
  for (const person of people) {
    const sender = person.email.toLowerCase()
    if (before.has(sender)) continue
    try {
      await blockIn(
        tx,
        { desk, workspaceId, actor },
        { sender, because: 'Several of their tickets were spam.' },
      )
      done.set(person.id, sender)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
    }
  }
  return done
}
