// A ticket as it will be once the server has taken a change: the same for a whole ticket and for a row.
import type { Ticket, TicketRow } from '../../contract/tickets.ts'
import { priorityOf } from '../../rules/priority/matrix.ts'
import type { Change } from './change.ts'
import { personBy, teamBy } from './names.ts'

export const preview = <T extends TicketRow | Ticket>(ticket: T, change: Change): T => {
  const next = { ...ticket }
  if (change.subject !== undefined) next.subject = change.subject
  if (change.status !== undefined) next.status = change.status
  if (change.teamId === null) next.team = null
  else if (change.teamId !== undefined) next.team = teamBy(change.teamId) ?? next.team
  if (change.assigneeId === null) next.assignee = null
  else if (change.assigneeId !== undefined) next.assignee = personBy(change.assigneeId) ?? next.assignee
  if (change.assigneeId === undefined && next.team?.id !== ticket.team?.id) next.assignee = null
  if (change.status === undefined && ticket.status === 'new' && change.assigneeId) next.status = 'open'
  next.tags = tagsAfter(ticket.tags, change)
  if (change.fields) next.fields = fieldsAfter(ticket.fields, change.fields)
  if ('impact' in next) withImpact(next, change)
  return next
}

const fieldsAfter = (fields: TicketRow['fields'], changes: NonNullable<Change['fields']>) => {
  const next = { ...fields }
  for (const [key, value] of Object.entries(changes))
    if (value === null) delete next[key]
    else next[key] = value
  return next
}

const tagsAfter = (tags: string[], change: Change) => {
  const kept = (change.tags ?? tags).filter((t) => !change.removeTags?.includes(t))
  return change.addTags ? [...new Set([...kept, ...change.addTags])] : kept
}

const withImpact = (next: Ticket, change: Change) => {
  next.impact = change.impact ?? next.impact
  next.urgency = change.urgency ?? next.urgency
  if (change.impact !== undefined || change.urgency !== undefined)
    next.priority = priorityOf(next.impact, next.urgency)
  const followers = next.followers.filter((f) => !change.removeFollowerIds?.includes(f.id))
  const added = (change.addFollowerIds ?? []).flatMap((id) =>
    followers.some((f) => f.id === id) ? [] : (personBy(id) ?? []),
  )
  next.followers = [...followers, ...added]
}
