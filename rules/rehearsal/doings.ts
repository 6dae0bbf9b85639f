// What one action of a rule does after the change, in the play of the past: what becomes of the ticket, and what would
// have gone out.
//
// Nothing goes out. Whether a machine had written last, to which rules say nothing, is not known of the past: a text is
// counted all the same.
// Example: `escalate` to the lead with `raise` → the ticket is one level up and one step more urgent, and one escalation.
import { system } from '../actor.ts'
import { planAct } from '../automation/act.ts'
import type { Action, Audience } from '../automation/rule.ts'
import { missingQuestions } from '../intake/missing.ts'
import { factsOf, type LawWorld } from '../law/world.ts'
import { isRefusal } from '../refusal.ts'
import type { TicketEvent } from '../ticket/events.ts'
import { plan } from '../ticket/plan.ts'
import type { TicketState } from '../ticket/state.ts'

export const doingKinds = [
  'reply',
  'mail',
  'mention',
  'note',
  'task',
  'child',
  'linked',
  'approval',
  'workflow',
  'webhook',
  'escalation',
  'handover',
  'question',
  'suggestion',
] as const
export type DoingKind = (typeof doingKinds)[number]

/** One thing that would have been done beside the ticket's own properties. */
export interface Doing {
  kind: DoingKind
  /** The approval, workflow, webhook or form, and of a suggestion its rule; else ''. */
  of: string
  ruleId: string
  /** ISO. */
  at: string
  /** As the rule has them, with placeholders. */
  words: string
  /** As the ticket was then. */
  ticket: TicketState
}

export interface Done {
  events: readonly TicketEvent[]
  doings: readonly Pick<Doing, 'kind' | 'of' | 'words'>[]
}

export const doneBy = (action: Action, ticket: TicketState, at: string, world: LawWorld): Done => {
  switch (action.do) {
    case 'note':
      return one('note', action.words, [written('note')])
    case 'reply':
      return one('reply', action.words, [written('reply'), ...moved(ticket, action.status)])
    case 'notify':
      return told(action.to, action.words)
    case 'create':
      return one(action.what, action.subject, action.what === 'task' ? [task(action)] : [])
    case 'escalate': {
      const raised = action.raise ? changed({ do: 'raise', steps: 1 }, ticket, at, world) : []
      const events = [escalated(ticket, action.to === 'manager' ? 2 : 1), ...raised, written('note')]
      return one('escalation', action.words, events)
    }
    case 'hand_over':
      return handedOver(action, ticket)
    case 'approval':
      return inForce(world.law.approval, action.approvalId)
        ? one('approval', '', [asked(action.approvalId)], action.approvalId)
        : nothing
    case 'workflow':
      return inForce(world.law.workflow, action.workflowId)
        ? one('workflow', '', [], action.workflowId)
        : nothing
    case 'webhook':
      return inForce(world.law.webhook, action.webhookId) ? one('webhook', '', [], action.webhookId) : nothing
    case 'wait':
    case 'route':
      return nothing
    default:
      return { events: changed(action, ticket, at, world), doings: [] }
  }
}

/** What a mail left out of the form that completes mails; null: nothing is asked. */
export const askedByMail = (ticket: TicketState, at: string, world: LawWorld): string | null => {
  if (ticket.channel !== 'mail') return null
  const form = world.law.form.find(({ body }) => body.completesMail && body.serviceId === ticket.serviceId)
  if (!form) return null
  return missingQuestions(form.body, factsOf(ticket, world.beside), world, at).length > 0 ? form.id : null
}

const nothing: Done = { events: [], doings: [] }

const one = (kind: DoingKind, words: string, events: readonly TicketEvent[], of = ''): Done => ({
  events,
  doings: [{ kind, of, words }],
})

const inForce = (items: readonly { id: string }[], id: string): boolean => items.some((i) => i.id === id)

const changed = (action: Action, ticket: TicketState, at: string, { catalogue, beside }: LawWorld) =>
  planAct(action, ticket, at, { fields: catalogue.fields, gone: beside.gone ?? new Set() })

const written = (kind: 'note' | 'reply'): TicketEvent => ({
  type: 'ticket.message_added',
  data: { messageId: '', kind, side: 'team', authorId: '', attachments: 0, isAutomatic: true },
})

const moved = (ticket: TicketState, to: TicketState['status'] | undefined): TicketEvent[] =>
  to === undefined || to === ticket.status
    ? []
    : [{ type: 'ticket.status_changed', data: { from: ticket.status, to } }]

/** The requester by a mail, people of the team by a note that mentions them. */
const told = (to: readonly Audience[], words: string): Done => {
  const doings: Done['doings'] = [
    ...(to.includes('requester') ? [{ kind: 'mail' as const, of: '', words }] : []),
    ...(to.some((who) => who !== 'requester') ? [{ kind: 'mention' as const, of: '', words }] : []),
  ]
  return { events: doings.some((d) => d.kind === 'mention') ? [written('note')] : [], doings }
}

const task = ({ assigneeId, teamId }: { assigneeId: string | null; teamId: string | null }): TicketEvent => ({
  type: 'ticket.task_added',
  data: { taskId: '', assigneeId, teamId, dueAt: null, checklist: false },
})

const escalated = ({ escalationLevel: from }: TicketState, level: number): TicketEvent => ({
  type: 'ticket.escalated',
  data: { from, to: Math.max(from, level), personIds: [] },
})

const asked = (approvalId: string): TicketEvent => ({
  type: 'ticket.approval_changed',
  data: { approvalId, from: null, to: 'waiting' },
})

const handedOver = (
  { teamId, tier, words }: Extract<Action, { do: 'hand_over' }>,
  ticket: TicketState,
): Done => {
  const to = { teamId: teamId ?? ticket.teamId, assigneeId: null, tier: tier ?? ticket.tier }
  const planned = plan(
    { do: 'hand_over', handoverId: 'rehearsal', to },
    {
      ticket,
      actor: system('rule'),
      assignable: new Set(),
      teams: new Set(teamId === null ? [] : [teamId]),
    },
  )
  return isRefusal(planned) ? nothing : one('handover', words, planned.events)
}
