// `handrail explain <number>`: a ticket's history in words, each step with who did it and why.
import { type Command, InvalidArgumentError } from 'commander'
import { refuse } from '../../../rules/refusal.ts'
import type { TicketEvent } from '../../../rules/ticket/index.ts'
import type { Tx } from '../../platform/database.ts'
import type { Event } from '../../platform/events/event.ts'
import { readSubject } from '../../platform/events/read.ts'
import type { OpenDesk } from '../../platform/module.ts'
import { Refused } from '../../platform/refused.ts'
import { loadPeopleByIds, loadTeams } from '../people/index.ts'
import { type Decision, loadDecisions } from './decisions.ts'

export interface ExplainedStep {
  at: string
  by: string
  type: string
  what: string
  because: string | null
}

export interface Explanation {
  number: number
  subject: string
  status: string
  steps: readonly ExplainedStep[]
  /** Which rules were asked about which change, oldest first. */
  decisions: readonly Decision[]
}

const most = 10_000

/** Throws Refused where there is no such ticket. */
export const explainTicket = async (tx: Tx, workspaceId: string, number: number): Promise<Explanation> => {
  const ticket = await tx
    .selectFrom('ticket')
    .select(['id', 'subject', 'status'])
    .where('workspace_id', '=', workspaceId)
    .where('number', '=', number)
    .executeTakeFirst()
  if (!ticket) throw new Refused(refuse('not_found', `There is no ticket ${number}.`))
  const events = await readSubject(tx, workspaceId, { type: 'ticket', id: ticket.id }, null, most)
  const name = await namesIn(tx, events)
  const steps = events.map(({ at, actorName, type, data, because }) => ({
    at,
    by: actorName,
    type,
    what: tell({ type, data } as unknown as TicketEvent, name),
    because,
  }))
  const decisions = (await loadDecisions(tx, workspaceId, ticket.id, { limit: most })).toReversed()
  return { number, subject: ticket.subject, status: ticket.status, steps, decisions }
}

type NameOf = (id: string | null) => string

/** `2026-11-23 09:15` in UTC. */
const minuteOf = (at: string): string => at.slice(0, 16).replace('T', ' ')

/** Names for every id of a person or team that the events speak of. */
const namesIn = async (tx: Tx, events: readonly Event[]): Promise<NameOf> => {
  const ids =
    JSON.stringify(events.map((event) => event.data)).match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ??
    []
  const people = await loadPeopleByIds(tx, ids)
  const teams = new Map((await loadTeams(tx)).map((team) => [team.id, team.name]))
  return (id) => (id === null ? 'nobody' : (people.get(id)?.name ?? teams.get(id) ?? id))
}

const tell = (event: TicketEvent, name: NameOf): string => {
  switch (event.type) {
    case 'ticket.created':
      return `opened over ${event.data.channel} for ${name(event.data.requesterId)}, priority ${event.data.priority}`
    case 'ticket.message_added':
      return `${event.data.kind} by ${name(event.data.authorId)}`
    case 'ticket.status_changed':
      return `status ${event.data.from} → ${event.data.to}`
    case 'ticket.assigned': {
      const { teamId, assigneeId } = event.data.to
      return `assigned to ${name(assigneeId)}${teamId === null ? '' : ` of ${name(teamId)}`}`
    }
    case 'ticket.priority_changed':
      return `priority ${event.data.from.priority} → ${event.data.to.priority}`
    case 'ticket.subject_changed':
      return 'subject changed'
    case 'ticket.tags_changed':
      return `tags ${changes(event.data.added, event.data.removed)}`
    case 'ticket.followers_changed':
      return `followers ${changes(event.data.added.map(name), event.data.removed.map(name))}`
    case 'ticket.participants_changed':
      return `copied in: ${changes(event.data.added.map(name), event.data.removed.map(name))}`
    case 'ticket.mail_held':
      return 'a mail that points here is held'
    case 'ticket.held_mail_decided':
      return `the held mail was ${decided[event.data.as]}`
    case 'ticket.reply_scheduled':
      return `a reply of ${name(event.data.authorId)} shall be sent at ${event.data.sendAt.slice(0, 16).replace('T', ' ')}`
    case 'ticket.scheduled_reply_cancelled':
      return 'the reply that waited is not sent'
    case 'ticket.fields_changed':
      return `fields ${event.data.changes.map((c) => c.key).join(', ')} changed`
    case 'ticket.requester_changed':
      return `requester ${name(event.data.from.requesterId)} → ${name(event.data.to.requesterId)}`
    case 'ticket.merged':
      return `merged into #${event.data.number}`
    case 'ticket.unmerged':
      return `merge into #${event.data.number} undone`
    case 'ticket.took_in':
      return `took #${event.data.number} in`
    case 'ticket.gave_back':
      return `gave #${event.data.number} back`
    case 'ticket.split_off':
      return `a message became #${event.data.number}`
    case 'ticket.case_changed':
      return event.data.to === null ? 'taken out of its case' : 'put into a case'
    case 'ticket.parent_changed':
      return event.data.to === null ? 'no longer a child' : 'became a child'
    case 'ticket.placed':
      return 'service, form or site changed'
    case 'ticket.triaged':
      return `triage: ${event.data.verdict}`
    case 'ticket.tier_changed':
      return `tier ${event.data.from} → ${event.data.to}`
    case 'ticket.information_asked':
      return `asked for ${event.data.fields.join(', ')}`
    case 'ticket.information_given':
      return 'the requester gave what was asked for'
    case 'ticket.clocks_changed':
      return `clocks: ${event.data.clocks.map((c) => `${c.target} ${c.outcome}${c.dueAt ? `, due ${minuteOf(c.dueAt)}` : ''}`).join('; ') || 'none'}`
    case 'ticket.clock_warned':
      return `${event.data.percent} % of the time of ${event.data.target} are over, due ${minuteOf(event.data.dueAt)}`
    case 'ticket.clock_breached':
      return `${event.data.target} was due ${minuteOf(event.data.dueAt)} and is breached`
    case 'ticket.update_promised':
      return event.data.to === null
        ? 'no next update is promised'
        : `next update promised by ${minuteOf(event.data.to)}`
    case 'ticket.accepted':
      return `accepted by ${name(event.data.personId)}`
    case 'ticket.handed_over':
      return `offered to ${name(event.data.to.assigneeId ?? event.data.to.teamId)}, tier ${event.data.to.tier}`
    case 'ticket.handover_decided':
      return `hand-over ${event.data.as}`
    case 'ticket.escalated':
      return `reported to ${event.data.personIds.map(name).join(', ') || 'nobody'}`
    case 'ticket.rule_acted':
      return `${event.data.mode === 'act' ? 'a rule acted' : 'a rule suggested'}: ${event.data.actions.join(', ')}`
    case 'ticket.approval_changed':
      return `approval ${event.data.to}`
    case 'ticket.workflow_moved':
      return event.data.to === null ? 'the workflow has come to its end' : `workflow: ${event.data.to}`
    case 'ticket.visit_planned':
      return `${name(event.data.personId)} is to be there at ${minuteOf(event.data.from)}`
    case 'ticket.visit_changed':
      return `visit ${event.data.state}`
    case 'ticket.children_changed':
      return `children: ${event.data.open} of ${event.data.count} open`
    case 'ticket.linked':
      return `linked to #${event.data.number} (${event.data.kind})`
    case 'ticket.unlinked':
      return `link to #${event.data.number} taken away`
    case 'ticket.task_added':
      return 'task added'
    case 'ticket.task_changed':
      return event.data.to.isDone && !event.data.from.isDone ? 'task done' : 'task changed'
    case 'ticket.task_removed':
      return 'task removed'
    case 'ticket.snoozed':
      return `snoozed until ${event.data.until.slice(0, 16).replace('T', ' ')}`
    case 'ticket.woken':
      return 'awake again'
    case 'ticket.spam_marked':
      return event.data.isSpam ? 'marked as spam' : 'no spam after all'
    case 'ticket.chased':
      return `the requester was reminded (${event.data.step})`
    case 'ticket.side_conversation_changed':
      return `side conversation ${event.data.from === null ? 'begun' : event.data.to === 'done' ? 'done' : 'open again'}`
  }
}

const decided = {
  joined: 'let in',
  opened: 'opened as a ticket of its own',
  binned: 'binned',
  judged_again: 'judged again',
} as const

const changes = (added: readonly string[], removed: readonly string[]): string =>
  [...added.map((one) => `+${one}`), ...removed.map((one) => `−${one}`)].join(' ')

export const explainCommand = (cli: Command, open: OpenDesk): void => {
  cli
    .command('explain <number>')
    .description('what happened to a ticket, and why each decision was made')
    .action(async (text: string, _options: unknown, command: Command) => {
      const number = Number(text.replace(/^#/, ''))
      if (!Number.isSafeInteger(number) || number < 1)
        throw new InvalidArgumentError('Expected a ticket number.')
      const { desk, workspaceId, close } = await open()
      try {
        const told = await desk.db.inWorkspace(workspaceId, (tx) => explainTicket(tx, workspaceId, number))
        const asJson = command.optsWithGlobals<{ json?: boolean }>().json === true
        process.stdout.write(asJson ? `${JSON.stringify(told)}\n` : inLines(told))
      } finally {
        await close()
      }
    })
}

const inLines = ({ number, subject, status, steps, decisions }: Explanation): string => {
  const lines = steps.flatMap(({ at, by, what, because }) => [
    `${at.slice(0, 16).replace('T', ' ')}  ${what}  (${by})`,
    ...(because === null ? [] : [`${' '.repeat(18)}because: ${because}`]),
  ])
  const asked = decisions.flatMap(({ at, by, events, rules }) => [
    `${minuteOf(at)}  ${events.join(', ') || 'its time came'}  (${by})`,
    ...rules.map((one) => `${' '.repeat(18)}${ruleInWords(one)}`),
  ])
  const rules = asked.length === 0 ? '' : `\nRules that were asked\n${asked.join('\n')}\n`
  return `#${number} ${subject} (${status}), times in UTC\n${lines.join('\n')}\n${rules}`
}

const ruleInWords = ({ rule, did, failed, actions }: Decision['rules'][number]): string => {
  if (did === 'acted') return `“${rule.name}” did: ${actions.join(', ')}`
  if (did === 'suggested') return `“${rule.name}” suggested: ${actions.join(', ')}`
  if (did === 'held_back') return `“${rule.name}” was held back: rules acted too often here`
  const was = failed?.was == null ? '' : `, it was ${[failed.was].flat().join(', ')}`
  return `“${rule.name}” did nothing: not ${failed?.text ?? ''}${was}`
}
