// What the coordination of work did to a ticket, in words: places, clocks, promises, hand-overs, rules, visits.
import type { Ticket, TicketClock } from '../../../contract/tickets.ts'
import { teamBy } from '../../data/names.ts'
import { fully } from '../../data/times.ts'
import { t } from '../../locales/i18n.ts'
import { targetName } from '../sla/words.ts'
import { nameOf } from './names.ts'

type Data = Record<string, unknown>
interface Holder {
  teamId: string | null
  assigneeId: string | null
  tier: number
}

const target = (data: Data): string => targetName(data.target as TicketClock['target'])
const when = (at: unknown): string => fully(String(at))
const holder = ({ teamId, assigneeId, tier }: Holder, ticket: Ticket): string => {
  if (assigneeId) return nameOf(assigneeId, ticket)
  return teamId
    ? t('{team}, tier {tier}', {
        team: teamBy(teamId)?.name ?? t('another team'),
        tier: String(tier),
      })
    : t('tier {tier}', { tier: String(tier) })
}

export const deskTellers: Record<string, (data: Data, ticket: Ticket) => string> = {
  'ticket.placed': () => t('changed service, form or site'),
  'ticket.triaged': (data) => verdicts[String(data.verdict)]?.() ?? t('looked through it'),
  'ticket.tier_changed': (data) => t('moved it to tier {tier}', { tier: String(data.to) }),
  'ticket.information_asked': () => t('asked the requester for what is missing'),
  'ticket.information_given': () => t('filled in what was missing'),
  'ticket.clocks_changed': () => t('set the clocks'),
  'ticket.clock_warned': (data) =>
    t('{percent} % of the time are over: {target}, due {when}', {
      percent: String(data.percent),
      target: target(data),
      when: when(data.dueAt),
    }),
  'ticket.clock_breached': (data) =>
    t('late: {target} was due {when}', { target: target(data), when: when(data.dueAt) }),
  'ticket.update_promised': (data) =>
    data.to === null
      ? t('took the promised update back')
      : t('promised an update by {when}', { when: when(data.to) }),
  'ticket.accepted': () => t('accepted it'),
  'ticket.handed_over': (data, ticket) =>
    t('handed it over to {holder}', { holder: holder(data.to as Holder, ticket) }),
  'ticket.handover_decided': (data) => decisions[String(data.as)]?.() ?? t('decided about the hand-over'),
  'ticket.escalated': (data, ticket) =>
    t('reported it to {people}', {
      people: (data.personIds as string[]).map((id) => nameOf(id, ticket)).join(', ') || t('nobody'),
    }),
  'ticket.rule_acted': (data) =>
    data.mode === 'suggest' ? t('a rule suggests something') : t('a rule acted'),
  'ticket.visit_planned': (data, ticket) =>
    t('planned a visit of {person}, {when}', {
      person: nameOf(String(data.personId), ticket),
      when: when(data.from),
    }),
  'ticket.visit_changed': (data) => visits[String(data.state)]?.(data) ?? t('changed a visit'),
}

const verdicts: Record<string, () => string> = {
  accept: () => t('accepted it in triage'),
  duplicate: () => t('said in triage that it repeats another ticket'),
  decline: () => t('declined it in triage'),
  snooze: () => t('put it off in triage'),
  ask: () => t('asked for more in triage'),
  undone: () => t('put it back into triage'),
}

const decisions: Record<string, () => string> = {
  accepted: () => t('accepted the hand-over'),
  returned: () => t('returned it'),
  withdrawn: () => t('took the hand-over back'),
}

const visits: Record<string, (data: Data) => string> = {
  moved: (data) => t('moved the visit to {when}', { when: when(data.from) }),
  done: () => t('marked the visit done'),
  cancelled: () => t('cancelled the visit'),
}
