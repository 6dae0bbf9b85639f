// Tickets with whole histories, as people and the law would have written them: for clocks and rehearsals.

import type { Insertable } from 'kysely'
import { type Actor, system } from '../../rules/actor.ts'
import { completePlan } from '../../rules/law/complete.ts'
import type { LawWorld } from '../../rules/law/world.ts'
import { priorityOf } from '../../rules/priority/matrix.ts'
import { applyAll } from '../../rules/ticket/apply.ts'
import type { TicketEvent, TicketState } from '../../rules/ticket/index.ts'
import { levels, type Status } from '../../rules/ticket/words.ts'
import { rowOf } from '../../server/modules/tickets/store/state.ts'
import type { Database } from '../../server/platform/database.ts'
import { newId } from '../../server/platform/ids.ts'
import type { Tables, TicketTable } from '../../server/platform/tables.ts'

export interface Cast {
  workspaceId: string
  requesterId: string
  teamIds: readonly string[]
  agentIds: readonly string[]
}

export interface Commit {
  at: number
  events: readonly TicketEvent[]
}

const minute = 60_000
const iso = (at: number): string => new Date(at).toISOString()

/** The same for the same number. */
const dice = (n: number, salt: number, of: number): number => {
  let h = Math.imul(n + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  return ((h ^ (h >>> 13)) >>> 0) % of
}

/** Opened, given to a team and somebody, answered, asked again, waiting, answered, solved: two in three go all the way. */
export const historyOf = (n: number, number: number, opened: number, cast: Cast): Commit[] => {
  const impact = levels[dice(n, 1, 3)] ?? 'medium'
  const urgency = levels[dice(n, 2, 3)] ?? 'medium'
  const teamId = cast.teamIds[dice(n, 3, cast.teamIds.length)] ?? null
  const assigneeId = cast.agentIds[dice(n, 4, cast.agentIds.length)] ?? null
  const said = (side: 'requester' | 'team', kind: 'request' | 'reply'): TicketEvent => ({
    type: 'ticket.message_added',
    data: { messageId: newId(), kind, side, authorId: cast.requesterId, attachments: 0 },
  })
  const moved = (from: Status, to: Status): TicketEvent => ({
    type: 'ticket.status_changed',
    data: { from, to },
  })
  const after = (salt: number, most: number) => (1 + dice(n, salt, most)) * minute
  let at = opened
  const commits: Commit[] = [
    {
      at,
      events: [
        {
          type: 'ticket.created',
          data: {
            number,
            subjectId: newId(),
            channel: 'mail',
            requesterId: cast.requesterId,
            organisationId: null,
            teamId: null,
            assigneeId: null,
            mailboxId: null,
            impact,
            urgency,
            priority: priorityOf(impact, urgency),
            tags: dice(n, 5, 20) === 0 ? ['vip'] : [],
            followers: [],
          },
        },
        said('requester', 'request'),
      ],
    },
  ]
  const then = (millis: number, ...events: TicketEvent[]) => {
    at += millis
    commits.push({ at, events })
  }
  then(
    after(6, 90),
    {
      type: 'ticket.assigned',
      data: { from: { teamId: null, assigneeId: null }, to: { teamId, assigneeId } },
    },
    moved('new', 'open'),
  )
  then(after(7, 180), said('team', 'reply'), moved('open', 'pending'))
  if (dice(n, 8, 3) > 0) {
    then(after(9, 600), moved('pending', 'open'), said('requester', 'reply'))
    then(after(10, 300), said('team', 'reply'))
    then(after(11, 900), said('requester', 'reply'))
    then(after(12, 300), said('team', 'reply'), moved('open', 'solved'))
  }
  return commits
}

const actor: Actor = system('bench')

export interface Written {
  tickets: Insertable<TicketTable>[]
  events: Insertable<Tables['event']>[]
}

/** Adds a ticket as it stands after those of its commits that lie before `now`. */
export const write = (
  into: Written,
  cast: Cast,
  commits: readonly Commit[],
  world: Pick<LawWorld, 'law' | 'hours' | 'catalogue'>,
  now: number,
): void => {
  const first = commits[0]?.at ?? now
  const ticketId = idAt(first)
  let state: TicketState | null = null
  for (const [order, { at, events }] of commits.entries()) {
    if (at > now) break
    const beside = { subject: 'The scanner stopped', words: {}, said: null, organisation: null }
    const done = completePlan({ ticketId, before: state, events, actor, at: iso(at) }, { ...world, beside })
    state = applyAll(state, ticketId, done.events, iso(at))
    for (const [place, event] of done.events.entries())
      into.events.push({
        workspace_id: cast.workspaceId,
        id: idAt(at, order * 50 + place),
        subject_type: 'ticket',
        subject_id: ticketId,
        type: event.type,
        actor_kind: 'system',
        actor_id: null,
        actor_name: event.actor?.kind === 'system' ? event.actor.name : 'bench',
        data: JSON.stringify({ ...event.data, version: state.version }),
        because: event.because ?? null,
        at: iso(at),
      })
  }
  if (state)
    into.tickets.push(
      rowOf(cast.workspaceId, state, { subject: 'The scanner stopped', preview: '', fields: {} }),
    )
}

/** Sorts by its time, then by the order within. */
const idAt = (at: number, order = 0): string => {
  const time = at.toString(16).padStart(12, '0')
  const tail = newId().slice(-12)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${order.toString(16).padStart(3, '0')}-8${tail.slice(0, 3)}-${tail}`
}

export const flush = async (db: Database, workspaceId: string, written: Written): Promise<void> => {
  await db.inWorkspace(workspaceId, async (tx) => {
    for (let i = 0; i < written.tickets.length; i += 500)
      await tx
        .insertInto('ticket')
        .values(written.tickets.slice(i, i + 500))
        .execute()
    for (let i = 0; i < written.events.length; i += 4000)
      await tx
        .insertInto('event')
        .values(written.events.slice(i, i + 4000))
        .execute()
  })
  written.tickets.length = 0
  written.events.length = 0
}
