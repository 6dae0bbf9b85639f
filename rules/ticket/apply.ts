// Old state and one event give the new state: the only way a ticket ever changes.
//
// Example: a solved ticket and `status_changed {to: open}` give an open ticket with one more reopening.
// The version grows once a commit, not once an event: the caller passes events of one commit to `applyAll`.
import type { TicketEvent } from './events.ts'
import type { FieldValue, FieldValues } from './fields.ts'
import type { TicketState } from './state.ts'
import { isOpen, type Status } from './words.ts'

/** All events of one commit at one time. `before` is null for the commit that creates the ticket. */
export const applyAll = (
  before: TicketState | null,
  id: string,
  events: readonly TicketEvent[],
  at: string,
): TicketState => {
  const state = events.reduce<TicketState | null>((s, e) => apply(s, id, e, at), before)
  if (state === null) throw new Error('a ticket begins with ticket.created')
  return { ...state, updatedAt: at, version: (before?.version ?? 0) + 1 }
}

/** Everything that ever happened, each event at its own time; its version means nothing. */
export const foldHistory = (
  id: string,
  history: readonly { event: TicketEvent; at: string }[],
): TicketState => {
  const state = history.reduce<TicketState | null>((s, { event, at }) => apply(s, id, event, at), null)
  if (state === null) throw new Error('a ticket begins with ticket.created')
  return state
}

const apply = (state: TicketState | null, id: string, event: TicketEvent, at: string): TicketState => {
  if (event.type === 'ticket.created') return born(id, event.data, at)
  if (state === null) throw new Error(`${event.type} before ticket.created`)
  switch (event.type) {
    case 'ticket.message_added':
      return withMessage(state, event.data, at)
    case 'ticket.status_changed':
      return { ...withStatus(state, event.data.to, at), ...event.data.restores }
    case 'ticket.assigned':
      return withAssignment(state, event.data, at)
    case 'ticket.priority_changed':
      return { ...state, ...event.data.to, isPrioritySet: event.data.isSet ?? event.because === undefined }
    case 'ticket.subject_changed':
      return { ...state, subjectId: event.data.to }
    case 'ticket.tags_changed':
      return { ...state, tags: changed(state.tags, event.data) }
    case 'ticket.followers_changed':
      return { ...state, followers: changed(state.followers, event.data) }
    case 'ticket.participants_changed':
      return { ...state, participants: changed(state.participants, event.data) }
    case 'ticket.mail_held':
      return { ...state, heldCount: state.heldCount + 1 }
    case 'ticket.held_mail_decided':
      return { ...state, heldCount: Math.max(0, state.heldCount - 1) }
    case 'ticket.fields_changed':
      return { ...state, fields: withFields(state.fields, event.data.changes) }
    case 'ticket.requester_changed':
      return { ...state, ...event.data.to }
    case 'ticket.merged':
      return { ...withStatus(state, 'closed', at), mergedInto: event.data.into }
    case 'ticket.unmerged':
      return { ...state, ...restored(event.data), mergedInto: null }
    case 'ticket.took_in':
      return {
        ...state,
        messageCount: state.messageCount + event.data.messages,
        attachmentCount: state.attachmentCount + event.data.attachments,
        followers: together(state.followers, event.data.followers),
        participants: together(state.participants, event.data.participants),
        waitingSince: isOpen(state.status)
          ? earlier(state.waitingSince, event.data.waitingSince)
          : state.waitingSince,
      }
    case 'ticket.gave_back':
      return {
        ...state,
        messageCount: state.messageCount - event.data.messages,
        attachmentCount: state.attachmentCount - event.data.attachments,
        followers: state.followers.filter((x) => !event.data.followers.includes(x)),
        participants: state.participants.filter((x) => !event.data.participants.includes(x)),
        waitingSince: event.data.waitingSince,
      }
    case 'ticket.case_changed':
      return { ...state, caseId: event.data.to }
    case 'ticket.parent_changed':
      return { ...state, parentId: event.data.to }
    case 'ticket.children_changed':
      return { ...state, childCount: event.data.count, openChildCount: event.data.open }
    case 'ticket.task_added':
      return { ...state, taskCount: state.taskCount + 1, openTaskCount: state.openTaskCount + 1 }
    case 'ticket.task_changed': {
      const { from, to } = event.data
      return { ...state, openTaskCount: state.openTaskCount + Number(from.isDone) - Number(to.isDone) }
    }
    case 'ticket.task_removed':
      return {
        ...state,
        taskCount: state.taskCount - 1,
        openTaskCount: state.openTaskCount - Number(!event.data.wasDone),
      }
    case 'ticket.snoozed':
      return { ...state, snoozedUntil: event.data.until, snoozeWakes: event.data.wakes }
    case 'ticket.woken':
      return { ...state, snoozedUntil: null, snoozeWakes: null }
    case 'ticket.spam_marked':
      return { ...state, isSpam: event.data.isSpam }
    case 'ticket.placed':
      return { ...state, ...event.data.to }
    case 'ticket.triaged':
      return { ...state, triagedAt: event.data.verdict === 'undone' ? null : at }
    case 'ticket.tier_changed':
      return { ...state, tier: event.data.to }
    case 'ticket.clocks_changed':
      return withClocks(state, event.data)
    case 'ticket.update_promised':
      return { ...state, promisedAt: event.data.to }
    case 'ticket.accepted':
      return { ...state, acceptedAt: at, acceptBy: null }
    case 'ticket.handed_over':
      return { ...state, handoverId: event.data.handoverId }
    case 'ticket.handover_decided':
      return state.handoverId === event.data.handoverId ? { ...state, handoverId: null } : state
    case 'ticket.escalated':
      return { ...state, escalationLevel: event.data.to }
    case 'ticket.approval_changed':
      return {
        ...state,
        openApprovals:
          state.openApprovals + Number(event.data.to === 'waiting') - Number(event.data.from === 'waiting'),
      }
    case 'ticket.workflow_moved':
      return { ...state, workflowRunId: event.data.to === null ? null : event.data.runId }
    case 'ticket.clock_warned':
    case 'ticket.clock_breached':
    case 'ticket.information_asked':
    case 'ticket.information_given':
    case 'ticket.rule_acted':
    case 'ticket.visit_planned':
    case 'ticket.visit_changed':
    case 'ticket.split_off':
    case 'ticket.linked':
    case 'ticket.unlinked':
    case 'ticket.chased':
    case 'ticket.reply_scheduled':
    case 'ticket.scheduled_reply_cancelled':
    case 'ticket.side_conversation_changed':
      return state
  }
}

const born = (
  id: string,
  data: Extract<TicketEvent, { type: 'ticket.created' }>['data'],
  at: string,
): TicketState => ({
  id,
  number: data.number,
  subjectId: data.subjectId,
  status: 'new',
  impact: data.impact,
  urgency: data.urgency,
  priority: data.priority,
  channel: data.channel,
  requesterId: data.requesterId,
  organisationId: data.organisationId,
  teamId: data.teamId,
  assigneeId: data.assigneeId,
  mailboxId: data.mailboxId,
  tags: [...data.tags],
  followers: [...data.followers],
  participants: [],
  heldCount: 0,
  messageCount: 0,
  attachmentCount: 0,
  waitingSince: null,
  firstRepliedAt: null,
  solvedAt: null,
  closedAt: null,
  reopens: 0,
  fields: {},
  mergedInto: null,
  caseId: null,
  parentId: null,
  childCount: 0,
  openChildCount: 0,
  taskCount: 0,
  openTaskCount: 0,
  snoozedUntil: null,
  snoozeWakes: null,
  isSpam: false,
  serviceId: data.serviceId ?? null,
  formId: data.formId ?? null,
  siteId: data.siteId ?? null,
  tier: 1,
  triagedAt: null,
  policyId: null,
  clocks: [],
  dueAt: null,
  clockNextAt: null,
  breaches: 0,
  promisedAt: null,
  assignedAt: data.assigneeId ? at : null,
  acceptBy: null,
  acceptedAt: null,
  handoverId: null,
  escalationLevel: 0,
  openApprovals: 0,
  workflowRunId: null,
  isPrioritySet: data.isPrioritySet ?? false,
  createdAt: at,
  updatedAt: at,
  version: 0,
})

const withMessage = (
  state: TicketState,
  message: Extract<TicketEvent, { type: 'ticket.message_added' }>['data'],
  at: string,
): TicketState => {
  if (message.kind === 'aside')
    return { ...state, attachmentCount: state.attachmentCount + message.attachments }
  const counted = {
    ...state,
    messageCount: state.messageCount + 1,
    attachmentCount: state.attachmentCount + message.attachments,
  }
  // What a rule says is no answer: the requester waits on.
  if (message.kind === 'note' || message.isAutomatic) return counted
  if (message.side === 'requester')
    return { ...counted, waitingSince: isOpen(state.status) ? (state.waitingSince ?? at) : null }
  return { ...counted, waitingSince: null, firstRepliedAt: state.firstRepliedAt ?? at }
}

const withAssignment = (
  state: TicketState,
  { to, acceptBy, restores }: Extract<TicketEvent, { type: 'ticket.assigned' }>['data'],
  at: string,
): TicketState => ({
  ...state,
  ...to,
  ...(to.assigneeId === state.assigneeId
    ? {}
    : { assignedAt: to.assigneeId === null ? null : at, acceptedAt: null, acceptBy: acceptBy ?? null }),
  ...restores,
})

const withClocks = (
  state: TicketState,
  { policyId, clocks, nextAt }: Extract<TicketEvent, { type: 'ticket.clocks_changed' }>['data'],
): TicketState => ({
  ...state,
  policyId,
  clocks,
  clockNextAt: nextAt,
  dueAt: clocks.reduce<string | null>((due, clock) => (clock.dueAt ? earlier(due, clock.dueAt) : due), null),
  breaches: clocks.filter((clock) => clock.breachedAt !== null).length,
})

const withStatus = (state: TicketState, to: Status, at: string): TicketState => ({
  ...state,
  status: to,
  waitingSince: isOpen(to) ? state.waitingSince : null,
  solvedAt: isOpen(to) ? null : (state.solvedAt ?? at),
  closedAt: to === 'closed' ? at : null,
  reopens: state.reopens + (isOpen(to) && !isOpen(state.status) ? 1 : 0),
})

const restored = ({
  status,
  waitingSince,
  solvedAt,
  closedAt,
}: Extract<TicketEvent, { type: 'ticket.unmerged' }>['data']) => ({
  status,
  waitingSince,
  solvedAt,
  closedAt,
})

const together = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])]

const earlier = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && b < a) ? b : a

const withFields = (
  fields: FieldValues,
  changes: Extract<TicketEvent, { type: 'ticket.fields_changed' }>['data']['changes'],
): FieldValues => {
  const next: Record<string, FieldValue> = { ...fields }
  for (const { key, to } of changes)
    if (to === null) delete next[key]
    else next[key] = to
  return next
}

const changed = (
  list: readonly string[],
  change: { added: readonly string[]; removed: readonly string[] },
): string[] => [...list.filter((x) => !change.removed.includes(x)), ...change.added]
