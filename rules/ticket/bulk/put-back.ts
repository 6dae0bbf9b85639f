// Putting a ticket back as it was before a change of many.
//
// - What the change touched is put back where it still is as the change left it; if any of that was changed since, the
//   whole ticket is kept as it is now: somebody has decided anew.
// - What else happened since (a message, a note, another field) stays.
// - Put back as it was means with its waiting time, the time it was solved and its reopenings: for the requester and
//   for figures the change never was.
// - A snooze that has ended by itself is over; one whose time has come meanwhile is not begun again.
// Example: 10,000 tickets were solved by mistake; Jane answered one meanwhile, so that one stays open as her answer
// left it, and 9,999 wait again since when they waited before.
import type { OfAssignment, TicketEvent, Urgency } from '../events.ts'
import type { FieldValue } from '../fields.ts'
import type { TicketState } from '../state.ts'

/** How a ticket was before and after, as far as it was touched. */
export interface Trace {
  status?: Pair<Pick<TicketState, 'status' | 'waitingSince' | 'solvedAt' | 'closedAt' | 'reopens'>>
  assignment?: Pair<Pick<TicketState, 'teamId' | 'assigneeId'> & Partial<OfAssignment>>
  urgency?: Pair<Urgency & Partial<Pick<TicketState, 'isPrioritySet'>>>
  tags?: { added: readonly string[]; removed: readonly string[] }
  fields?: Readonly<Record<string, Pair<FieldValue | null>>>
  caseId?: Pair<string | null>
  snooze?: Pair<Pick<TicketState, 'snoozedUntil' | 'snoozeWakes'>>
  isSpam?: Pair<boolean>
}
interface Pair<T> {
  before: T
  after: T
}

export const traceOf = (before: TicketState, after: TicketState): Trace => {
  const added = after.tags.filter((t) => !before.tags.includes(t))
  const removed = before.tags.filter((t) => !after.tags.includes(t))
  const keys = [...new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])]
  const fields = keys
    .map((key) => [key, { before: before.fields[key] ?? null, after: after.fields[key] ?? null }] as const)
    .filter(([, pair]) => !isSame(pair.before, pair.after))
  return {
    ...(before.status === after.status ? {} : { status: pairOf(before, after, ofStatus) }),
    ...(isSame(holderOf(before), holderOf(after))
      ? {}
      : { assignment: pairOf(before, after, (s) => ({ ...holderOf(s), ...ofAssignment(s) })) }),
    ...pairIf('urgency', before, after, (s) => ({ ...urgencyOf(s), isPrioritySet: s.isPrioritySet })),
    ...(added.length + removed.length > 0 ? { tags: { added, removed } } : {}),
    ...(fields.length > 0 ? { fields: Object.fromEntries(fields) } : {}),
    ...pairIf('caseId', before, after, (s) => s.caseId),
    ...pairIf('snooze', before, after, (s) => ({ snoozedUntil: s.snoozedUntil, snoozeWakes: s.snoozeWakes })),
    ...pairIf('isSpam', before, after, (s) => s.isSpam),
  }
}

const ofStatus = ({ status, waitingSince, solvedAt, closedAt, reopens }: TicketState) => ({
  status,
  waitingSince,
  solvedAt,
  closedAt,
  reopens,
})

const holderOf = ({ teamId, assigneeId }: Pick<TicketState, 'teamId' | 'assigneeId'>) => ({
  teamId,
  assigneeId,
})
const urgencyOf = ({ impact, urgency, priority }: Urgency): Urgency => ({ impact, urgency, priority })
const ofAssignment = ({ assignedAt, acceptBy, acceptedAt }: TicketState): OfAssignment => ({
  assignedAt,
  acceptBy,
  acceptedAt,
})
/** Traces of before these times were kept have none. */
const isWhole = (was: Partial<OfAssignment>): was is OfAssignment => was.assignedAt !== undefined

const pairOf = <T>(before: TicketState, after: TicketState, part: (s: TicketState) => T): Pair<T> => ({
  before: part(before),
  after: part(after),
})

const pairIf = <K extends string, T>(
  name: K,
  before: TicketState,
  after: TicketState,
  part: (s: TicketState) => T,
): Partial<Record<K, Pair<T>>> => {
  const pair = pairOf(before, after, part)
  return isSame(pair.before, pair.after) ? {} : ({ [name]: pair } as Record<K, Pair<T>>)
}

/** Of values made of words, numbers and lists in the same order. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** null: it was changed since. `now` is ISO. */
export const planPutBack = (ticket: TicketState, trace: Trace, now: string): TicketEvent[] | null => {
  const events: TicketEvent[] = []
  const { status, assignment, urgency, tags, fields, caseId, snooze, isSpam } = trace
  if (isSpam) {
    if (ticket.isSpam !== isSpam.after) return null
    events.push({ type: 'ticket.spam_marked', data: { isSpam: isSpam.before } })
  }
  if (assignment) {
    const from = holderOf(ticket)
    if (!isSame(from, holderOf(assignment.after))) return null
    const { teamId, assigneeId, ...was } = assignment.before
    events.push({
      type: 'ticket.assigned',
      data: { from, to: { teamId, assigneeId }, ...(isWhole(was) ? { restores: was } : {}) },
    })
  }
  if (urgency) {
    const from = urgencyOf(ticket)
    if (!isSame(from, urgencyOf(urgency.after))) return null
    const { isPrioritySet: isSet } = urgency.before
    events.push({
      type: 'ticket.priority_changed',
      data: { from, to: urgencyOf(urgency.before), ...(isSet === undefined ? {} : { isSet }) },
    })
  }
  if (tags) {
    const isKept = tags.added.every((t) => ticket.tags.includes(t))
    if (!isKept || tags.removed.some((t) => ticket.tags.includes(t))) return null
    events.push({ type: 'ticket.tags_changed', data: { added: tags.removed, removed: tags.added } })
  }
  if (fields) {
    const changes = Object.entries(fields).map(([key, { before, after }]) => ({
      key,
      from: after,
      to: before,
    }))
    if (changes.some(({ key, from }) => !isSame(ticket.fields[key] ?? null, from))) return null
    events.push({ type: 'ticket.fields_changed', data: { changes } })
  }
  if (caseId) {
    if (ticket.caseId !== caseId.after) return null
    events.push({ type: 'ticket.case_changed', data: { from: caseId.after, to: caseId.before } })
  }
  if (status) {
    if (ticket.status !== status.after.status) return null
    const { status: to, ...restores } = status.before
    events.push({ type: 'ticket.status_changed', data: { from: ticket.status, to, restores } })
  }
  const slept = snooze ? putSnoozeBack(ticket, snooze, now) : []
  return slept && [...events, ...slept]
}

const putSnoozeBack = (
  ticket: TicketState,
  { before, after }: NonNullable<Trace['snooze']>,
  now: string,
): TicketEvent[] | null => {
  if (ticket.snoozedUntil !== after.snoozedUntil) return ticket.snoozedUntil === null ? [] : null
  if (before.snoozedUntil !== null && before.snoozedUntil > now)
    return [
      {
        type: 'ticket.snoozed',
        data: { until: before.snoozedUntil, wakes: before.snoozeWakes ?? 'reply' },
      },
    ]
  return ticket.snoozedUntil === null ? [] : [{ type: 'ticket.woken', data: { by: 'hand' } }]
}
