// The roster and the staff as other modules ask for them.
import { presenceAt } from '../../../rules/roster/presence.ts'
import { rosterOf } from '../../../rules/roster/roster.ts'
import { seenFor, withSeen } from '../../../rules/roster/seen.ts'
import { isOnCallAt } from '../../../rules/roster/shift.ts'
import type { OutOfOffice, ShiftSpan, Staff } from '../../../rules/roster/types.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import {
  type Colleague,
  loadBooks,
  loadColleagues,
  loadRosterLaw,
  type Which,
  zoneOf,
} from './store/books.ts'
import { loadChoices, loadSeen, loadSkillsOf, loadTeamsOf } from './store/staff.ts'

/** Spans of everybody asked for, in order of time; null: of the whole team. `from` and `to` cut them. */
export const loadRoster = async (
  tx: Tx,
  workspaceId: string,
  personIds: readonly string[] | null,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<Map<string, ShiftSpan[]>> => {
  const people = await loadColleagues(tx, workspaceId, personIds === null ? {} : { personIds })
  return (await loadSpans(tx, workspaceId, people, from, to)).spans
}

export const loadSpans = async (
  tx: Tx,
  workspaceId: string,
  people: readonly Colleague[],
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<{ spans: Map<string, ShiftSpan[]>; deskZone: string; patternless: ReadonlySet<string> }> => {
  const law = await loadRosterLaw(tx, workspaceId)
  const books = await loadBooks(tx, workspaceId, people, law.hours.zone, from, to)
  const spans = rosterOf(books, law, from.epochMilliseconds, to.epochMilliseconds)
  const patternless = new Set(books.filter((b) => b.assignments.length === 0).map((b) => b.personId))
  return { spans, deskZone: law.hours.zone, patternless }
}

/** Active people of the team as they are at `now`, by name. */
export const loadStaff = async (
  tx: Tx,
  workspaceId: string,
  now: Temporal.Instant,
  which: Which = {},
): Promise<Staff[]> => {
  const people = await loadColleagues(tx, workspaceId, which)
  return staffOf(tx, workspaceId, now, people)
}

/** With the spans as they are planned, without who is there all the same. */
export type PlannedStaff = Staff & { planned: readonly ShiftSpan[] }

export const staffOf = async (
  tx: Tx,
  workspaceId: string,
  now: Temporal.Instant,
  people: readonly Colleague[],
): Promise<PlannedStaff[]> => {
  const ids = people.map((p) => p.id)
  const [{ spans, deskZone, patternless }, skills, teams, choices, seen] = await Promise.all([
    loadSpans(tx, workspaceId, people, now.subtract({ hours: 24 }), now.add({ hours: 24 * 7 })),
    loadSkillsOf(tx, workspaceId, ids),
    loadTeamsOf(tx, workspaceId, ids),
    loadChoices(tx, workspaceId, ids),
    loadSeen(tx, workspaceId, iso(now.subtract({ milliseconds: seenFor }))),
  ])
  return people.map((p) => {
    const planned = spans.get(p.id) ?? []
    const at = now.epochMilliseconds
    const mine = patternless.has(p.id) ? withSeen(planned, p.id, seen.get(p.id) ?? null, at) : planned
    const ofTeams = teams.get(p.id) ?? []
    const out = outOf(p)
    return {
      personId: p.id,
      name: p.name,
      role: p.role,
      languages: p.languages ?? [],
      teamIds: ofTeams.map((t) => t.id),
      tier: p.tier ?? Math.max(1, ...ofTeams.map((t) => t.tier)),
      skills: skills.get(p.id) ?? {},
      siteId: p.site_id,
      zone: zoneOf(p, deskZone),
      capacity: p.capacity ?? usualCapacity,
      weights: p.weights ?? {},
      deputyId: p.deputy_id,
      outOfOffice: out,
      presence: presenceAt(choices.get(p.id) ?? null, mine, at, out),
      spans: mine,
      planned,
    }
  })
}

/** As the table has it for new rows. */
const usualCapacity = 10

const millis = (at: string): number => Temporal.Instant.from(at).epochMilliseconds

const outOf = (p: Colleague): OutOfOffice | null =>
  p.out_from === null
    ? null
    : {
        from: millis(p.out_from),
        to: p.out_to === null ? null : millis(p.out_to),
        words: p.out_words ?? '',
        handsOver: p.out_hands_over ?? false,
      }

/** Who is on call for a team, or for any when null, at an instant. */
export const loadOnCall = async (
  tx: Tx,
  workspaceId: string,
  teamId: string | null,
  at: Temporal.Instant,
): Promise<string[]> => {
  const people = await loadColleagues(tx, workspaceId, teamId === null ? {} : { teamId })
  const { spans } = await loadSpans(tx, workspaceId, people, at, at.add({ minutes: 1 }))
  return people.filter((p) => isOnCallAt(spans.get(p.id) ?? [], at.epochMilliseconds)).map((p) => p.id)
}
