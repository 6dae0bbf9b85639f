// Whom a ticket is reported to: whoever should know, if they are there; else who stands in; else the next one up.
//
// - Asked for the lead: the lead, on shift or on call; else the lead's deputy; else whoever is on call for the team; else
//   the manager or the manager's deputy. Asked for the manager: the same without the lead.
// - Asked for on-call: everybody on call for the team; nobody on call: as for the lead.
// - Nobody is there: it is left for the lead, else the manager, who hears of it when they come.
// - Whoever has the ticket is not told about themselves.
// Example: at 22:00 the lead is off, Ben is on call → Ben, because the lead is not there and Ben is on call.
import { standIn } from '../roster/deputy.ts'
import { isOnCallAt, isWorkingAt } from '../roster/shift.ts'
import type { PresenceState, Staff } from '../roster/types.ts'

export type Rung = 'lead' | 'manager' | 'on_call'

export interface Line {
  leadId: string | null
  managerId: string | null
  onCallIds: readonly string[]
  /** The assignee: reporting to them reports nothing. */
  butId: string | null
  staff: ReadonlyMap<string, Staff>
  /** Milliseconds since the epoch. */
  at: number
}

export interface Reached {
  personIds: readonly string[]
  /** 1: as far as the lead, on-call or who stands in for them; 2: the manager. */
  level: number
  reason: 'there' | 'deputy' | 'on_call' | 'next_up' | 'nobody_there' | 'nobody'
}

export const reach = (to: Rung, line: Line): Reached => {
  const onCall = line.onCallIds.filter((id) => id !== line.butId)
  if (to === 'on_call' && onCall.length > 0) return { personIds: onCall, level: 1, reason: 'on_call' }
  if (to !== 'manager') {
    const lead = there(line.leadId, line)
    if (lead) return { ...lead, level: 1 }
    if (onCall.length > 0) return { personIds: onCall, level: 1, reason: 'on_call' }
  }
  const manager = there(line.managerId, line)
  if (manager) return { ...manager, level: 2, reason: to === 'manager' ? manager.reason : 'next_up' }
  if (to === 'manager' && onCall.length > 0) return { personIds: onCall, level: 2, reason: 'on_call' }
  return left(to, line)
}

const there = (
  personId: string | null,
  { staff, at, butId }: Line,
): Pick<Reached, 'personIds' | 'reason'> | null => {
  if (personId === null) return null
  if (personId !== butId && isThere(staff.get(personId), at))
    return { personIds: [personId], reason: 'there' }
  const deputyId = staff.get(personId)?.deputyId
  const standsIn = deputyId ? standIn(deputyId, staff, at) : null
  return standsIn !== null && standsIn !== butId && isThere(staff.get(standsIn), at)
    ? { personIds: [standsIn], reason: 'deputy' }
    : null
}

/** On shift, on call, or at their desk all the same; busy or on a break, too: an escalation may disturb. */
const isThere = (person: Staff | undefined, at: number): boolean =>
  person !== undefined &&
  standIn(person.personId, new Map([[person.personId, { ...person, deputyId: null }]]), at) !== null &&
  (isWorkingAt(person.spans, at) || isOnCallAt(person.spans, at) || present.has(person.presence.state))

const present: ReadonlySet<PresenceState> = new Set(['online', 'busy'])

const left = (to: Rung, { leadId, managerId, butId, staff }: Line): Reached => {
  const lines = to === 'manager' ? [managerId] : [leadId, managerId]
  const first = lines.find((id) => id !== null && id !== butId && staff.has(id))
  if (first == null) return { personIds: [], level: 0, reason: 'nobody' }
  return {
    personIds: [first],
    level: first === managerId && first !== leadId ? 2 : 1,
    reason: 'nobody_there',
  }
}
