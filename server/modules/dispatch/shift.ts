// The end of a shift: what is open with somebody, who could go on, and handing it over.
import { refuse } from '../../../rules/refusal.ts'
import { nextShift, shiftAt } from '../../../rules/roster/shift.ts'
import { type Ranked, rank } from '../../../rules/routing/rank.ts'
import type { Candidate, Work } from '../../../rules/routing/work.ts'
import { commitIn } from '../../platform/commit.ts'
import type { Tx } from '../../platform/database.ts'
import { Refused } from '../../platform/refused.ts'
import { loadPeopleByIds } from '../people/index.ts'
import { addMessageIn, operateIn } from '../tickets/index.ts'
import { cardOf, cardRows } from './card.ts'
import { holderFor } from './escalate.ts'
import { handOverIn } from './handovers.ts'
import { type Asked, mayDispatch, needTicket } from './on-ticket.ts'
import { isoOf, presentRanked } from './present.ts'
import { type DispatchWorld, loadDispatchWorld } from './world.ts'

const needRight = ({ actor }: Asked, personId: string): void => {
  if (personId !== actor.id && !mayDispatch(actor))
    throw new Refused(
      refuse('not_allowed', 'Somebody else’s shift needs the permission ticket.dispatch.', {
        data: { permission: 'ticket.dispatch' },
      }),
    )
}

export const loadShift = async (tx: Tx, call: Asked, of: string | undefined) => {
  const { workspaceId, desk, actor } = call
  const personId = of ?? actor.id
  needRight(call, personId)
  const rows = await cardRows(tx, workspaceId)
    .where('t.assignee_id', '=', personId)
    .where('t.is_open', '=', true)
    .where('t.merged_into', 'is', null)
    .where('t.is_spam', '=', false)
    .where('t.snoozed_until', 'is', null)
    .orderBy('t.due_at', (o) => o.asc().nullsLast())
    .orderBy('t.number')
    .limit(200)
    .execute()
  const world = await loadDispatchWorld(tx, workspaceId, desk.clock.now(), rows)
  const own = world.staff.find((s) => s.personId === personId)
  const people = await loadPeopleByIds(tx, [personId, ...world.staff.map((s) => s.personId)])
  const person = people.get(personId)
  if (!own || !person) throw new Refused(refuse('not_found', 'There is nobody of the team with this id.'))
  const ends = shiftAt(own.spans, world.now)?.to ?? null
  const next = nextShift(own.spans, Math.max(world.now, ends ?? 0))?.from ?? null
  const notes = await loadNotes(
    tx,
    workspaceId,
    rows.map((r) => r.id),
  )
  // Somebody who comes while there is still time to talk: half an hour before the end, and right after it.
  const then = Math.max(world.now, (ends ?? world.now) + 60_000)
  return {
    person,
    shiftEndsAt: ends === null ? null : isoOf(ends),
    nextShiftAt: next === null ? null : isoOf(next),
    items: world.wanting.map(({ row, work, routing }) => {
      const others = world
        .candidatesOf(work)
        .filter((c) => c.staff.personId !== personId)
        .map((c) => asOf(c, then))
      const best = rank(work, others, routing, then).find((r) => r.blockedBy.length === 0)
      return {
        ticket: cardOf(row),
        isUrgent: isUrgent(work, next),
        suggestion: best ? presentThen(world, people, best, others, then) : null,
        note: notes.get(row.id) ?? '',
      }
    }),
  }
}

const isUrgent = ({ dueAt }: Work, next: number | null): boolean =>
  dueAt !== null && (next === null || dueAt < next)

/** Nobody knows today what people will choose then: the shift says whether they are there. */
const asOf = (candidate: Candidate, at: number): Candidate => ({
  ...candidate,
  staff: {
    ...candidate.staff,
    presence: { state: shiftAt(candidate.staff.spans, at) ? 'online' : 'off', until: null, isChosen: false },
  },
})

const presentThen = (
  world: DispatchWorld,
  people: Parameters<typeof presentRanked>[1],
  best: Ranked,
  others: readonly Candidate[],
  then: number,
) => presentRanked({ ...world, staff: others.map((c) => c.staff), now: then }, people, best)

const loadNotes = async (
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('handover')
    .select(['ticket_id', 'note'])
    .distinctOn('ticket_id')
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', 'in', ids)
    .orderBy('ticket_id')
    .orderBy('created_at', 'desc')
    .execute()
  return new Map(rows.map((r) => [r.ticket_id, r.note]))
}

interface Item {
  number: number
  to: { kind: 'person' | 'team'; id: string } | { kind: 'queue' } | { kind: 'keep' }
  note: string
}

/** Each ticket by itself: one that cannot go does not keep the others. */
export const giveShift = async (call: Asked, of: string | undefined, items: readonly Item[]) => {
  const personId = of ?? call.actor.id
  needRight(call, personId)
  const known = await call.desk.db.inWorkspace(call.workspaceId, (tx) => loadPeopleByIds(tx, [personId]))
  if (!known.has(personId))
    throw new Refused(
      refuse('invalid', 'There is nobody with this id.', {
        faults: [{ field: 'body.personId', message: 'names nobody of this workspace' }],
      }),
    )
  const done = []
  for (const item of items) {
    const because = await giveOne(call, personId, item)
    done.push({ number: item.number, isDone: because === null, because })
  }
  return { items: done }
}

const giveOne = async (call: Asked, personId: string, { number, to, note }: Item): Promise<string | null> => {
  const { desk, workspaceId, actor } = call
  try {
    await commitIn(desk, workspaceId, async (tx) => {
      const ticket = await needTicket(tx, workspaceId, { number })
      if (ticket.state.assigneeId !== personId)
        throw new Refused(refuse('changed_meanwhile', 'Somebody else has it meanwhile.'))
      if (to.kind === 'person' || to.kind === 'team') {
        const target = to.kind === 'person' ? { personId: to.id } : { teamId: to.id }
        const holder = await holderFor(tx, call, ticket, target)
        await handOverIn(tx, call, ticket, {
          kind: 'shift',
          to: { ...holder, tier: ticket.state.tier },
          note,
        })
        return
      }
      if (note !== '')
        await addMessageIn(desk, tx, workspaceId, {
          actor,
          ticket: { number },
          kind: 'note',
          side: 'team',
          authorId: actor.id,
          text: note,
        })
      if (to.kind === 'queue')
        await operateIn(tx, call, await needTicket(tx, workspaceId, { number }), {
          do: 'let_go',
          because: 'Handed over at the end of the shift.',
        })
    })
    return null
  } catch (error) {
    if (error instanceof Refused) return error.refusal.message
    throw error
  }
}
