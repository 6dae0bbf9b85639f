// A recurring ticket as its form shows it.
import type { RecurringTicket } from '../../../contract/surgery.ts'
import { type Rhythm, rhythmOf, ruleOf } from './rhythm.ts'

export interface Shown {
  name: string
  subject: string
  body: string
  requesterEmail: string
  teamId: string
  assigneeId: string
  checklistId: string
  rhythm: Rhythm
  rule: string
  startsAt: string
  zone: string
  outside: RecurringTicket['outside']
}

/** In a select, for what is not chosen. */
export const none = 'none'

export const shownOf = (one: RecurringTicket | undefined, zone: string, now: Date): Shown => ({
  name: one?.name ?? '',
  subject: one?.template.subject ?? '',
  body: one?.template.body ?? '',
  requesterEmail: one?.template.requesterEmail ?? '',
  teamId: one?.template.teamId ?? none,
  assigneeId: one?.template.assigneeId ?? none,
  checklistId: one?.template.checklistId ?? none,
  rhythm: one ? rhythmOf(one.rule) : 'weekly',
  rule: one?.rule ?? 'FREQ=MONTHLY;BYDAY=1MO',
  startsAt: one?.startsAt ?? `${new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10)}T08:00`,
  zone: one?.zone ?? zone,
  outside: one?.outside ?? 'open',
})

export const wantedOf = (shown: Shown, before: RecurringTicket | undefined) => ({
  name: shown.name.trim(),
  template: {
    ...before?.template,
    subject: shown.subject.trim(),
    body: shown.body,
    requesterEmail: shown.requesterEmail.trim(),
    teamId: shown.teamId === none ? null : shown.teamId,
    assigneeId: shown.assigneeId === none ? null : shown.assigneeId,
    checklistId: shown.checklistId === none ? null : shown.checklistId,
  },
  rule: ruleOf(shown.rhythm, shown.rule),
  startsAt: shown.startsAt,
  zone: shown.zone.trim(),
  outside: shown.outside,
  isOn: before?.isOn ?? true,
})

export const isReady = (shown: Shown): boolean =>
  [shown.name, shown.subject, shown.body, shown.requesterEmail, shown.startsAt, shown.zone].every(
    (text) => text.trim() !== '',
  )
