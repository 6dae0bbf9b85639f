// Why this time? Each clock of a ticket with every interval, pause and holiday that made its due time.
import type { ClockStep, TicketClock, TicketClocks } from '../../../contract/sla.ts'
import type { Calendar } from '../../../rules/calendar/hours.ts'
import { refuse } from '../../../rules/refusal.ts'
import type { Clock } from '../../../rules/sla/clock.ts'
import { explainClock } from '../../../rules/sla/explain.ts'
import type { Past } from '../../../rules/sla/fold.ts'
import type { Status } from '../../../rules/ticket/words.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Refused } from '../../platform/refused.ts'
import { type CurrentLaw, currentLaw, loadItem } from '../law/index.ts'
import { loadTeams } from '../people/index.ts'
import { loadKept } from '../tickets/index.ts'
import { loadPasts } from './history.ts'
import { loadTicketId } from './store.ts'

/** Throws Refused where there is no such ticket. */
export const showClocks = async (
  tx: Tx,
  workspaceId: string,
  number: number,
  now: Temporal.Instant,
): Promise<TicketClocks> => {
  const id = await loadTicketId(tx, workspaceId, number)
  const [kept] = id ? await loadKept(tx, workspaceId, [id]) : []
  if (!kept) throw new Refused(refuse('not_found', 'There is no such ticket.'))
  const { state } = kept
  const current = await currentLaw(tx, workspaceId)
  const policy = state.policyId ? await loadItem(tx, workspaceId, state.policyId) : null
  const teams = new Map((await loadTeams(tx)).map((t) => [t.id, t.name]))
  const pasts = (await loadPasts(tx, workspaceId, [state.id])).get(state.id) ?? []
  const statuses = statusesOf(pasts)
  const warnAt = current.law.sla_policy.find((p) => p.id === state.policyId)?.body.warnAt ?? []
  return {
    policy: policy ? { id: policy.id, name: policy.name, version: policy.version ?? 0 } : null,
    promisedAt: state.promisedAt,
    clocks: state.clocks
      .filter((c) => c.outcome !== 'dropped')
      .toSorted((a, b) => rank(a) - rank(b))
      .map((clock) => {
        const ola = current.law.ola.find((o) => o.id === clock.olaId)
        const teamName = ola && teams.get(ola.body.teamId)
        return {
          ...explained(clock, current, statuses, iso(now)),
          ola: ola ? { id: ola.id, name: ola.name } : null,
          team: ola && teamName !== undefined ? { id: ola.body.teamId, name: teamName } : null,
          warnAt: [...(ola ? ola.body.warnAt : warnAt)],
        }
      }),
    now: iso(now),
  }
}

const order: readonly Clock['outcome'][] = ['running', 'paused', 'missed', 'met', 'dropped']
const rank = (clock: Clock): number => order.indexOf(clock.outcome)

/** Of a ticket's clock, with the status that made each pause. */
export const explained = (
  clock: Clock,
  current: CurrentLaw,
  statuses: readonly { at: string; status: Status }[],
  now: string,
): Omit<TicketClock, 'ola' | 'team' | 'warnAt'> => {
  const item = current.law.calendar.find((c) => c.id === clock.calendarId)
  const calendar = calendarOf(clock, current)
  const { used, limitAt, steps } = explainClock(clock, calendar, now)
  const { target, outcome, dueAt, amberAt, breachedAt, minutes, startedAt, endedAt, warned, promise } = clock
  return {
    target,
    outcome,
    dueAt,
    amberAt,
    breachedAt,
    calendar: item ? { id: item.id, name: item.name } : null,
    zone: calendar.zone,
    minutes,
    used,
    startedAt,
    endedAt,
    limitAt,
    warned: [...warned],
    promisedBy: promise?.by ?? null,
    steps: steps.map(
      (step): ClockStep => ({
        ...step,
        days: [...step.days],
        status: step.kind === 'paused' ? statusAt(statuses, step.from) : null,
      }),
    ),
  }
}

export const calendarOf = ({ calendarId }: Clock, { law, hours }: CurrentLaw): Calendar =>
  law.calendar.find((c) => c.id === calendarId)?.body ?? hours

/** Which status it had from when on. */
export const statusesOf = (pasts: readonly Past[]): { at: string; status: Status }[] =>
  pasts.flatMap(({ at, events }) =>
    events.flatMap((e) => (e.type === 'ticket.status_changed' ? [{ at, status: e.data.to }] : [])),
  )

const statusAt = (statuses: readonly { at: string; status: Status }[], at: string): Status =>
  statuses.findLast((s) => s.at <= at)?.status ?? 'new'
