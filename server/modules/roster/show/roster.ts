// The roster of a time: who works when, with entries, who follows which pattern, and where somebody is missing.
import type { z } from 'zod'
import type { contract } from '../../../../contract/index.ts'
import type { PersonActor } from '../../../../rules/actor.ts'
import { refuse } from '../../../../rules/refusal.ts'
import { coverageGaps, type Gap } from '../../../../rules/roster/gaps.ts'
import { maySeeWhy } from '../../../../rules/roster/rights.ts'
import type { ShiftSpan } from '../../../../rules/roster/types.ts'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'
import { Refused } from '../../../platform/refused.ts'
import { loadSpans } from '../load.ts'
import { needThere } from '../need.ts'
import { type Colleague, loadColleagues, zoneOf } from '../store/books.ts'
import { loadLeadings } from '../store/leading.ts'
import { loadAssignments, loadEntries, loadNeeds } from '../store/plan.ts'
import { loadSkillsOf, loadTeamsOf } from '../store/staff.ts'
import { needOf, showAssignment, showEntry, showGap, showSpan } from './plan.ts'

type Query = z.infer<NonNullable<typeof contract.roster.get.query>>
type Roster = z.infer<typeof contract.roster.get.reply>

const longestHours = 100 * 24

export const showRoster = async (
  tx: Tx,
  workspaceId: string,
  actor: PersonActor,
  now: Temporal.Instant,
  query: Query,
): Promise<Roster> => {
  const [from, to] = needTime(query, now)
  await needThere(tx, workspaceId, [
    { field: 'query.teamId', what: 'team', id: query.teamId },
    { field: 'query.personId', what: 'person', id: query.personId },
  ])
  const people = await loadColleagues(tx, workspaceId, {
    teamId: query.teamId,
    personIds: query.personId === undefined ? undefined : [query.personId],
  })
  const ids = people.map((p) => p.id)
  const [{ spans, deskZone }, teams, leadings, entries, assignments] = await Promise.all([
    loadSpans(tx, workspaceId, people, from, to),
    loadTeamsOf(tx, workspaceId, ids),
    loadLeadings(tx, workspaceId),
    loadEntries(tx, workspaceId, ids, iso(from), iso(to)),
    loadAssignments(tx, workspaceId, ids),
  ])
  const why = (personId: string): boolean => maySeeWhy(actor, personId, leadings)
  const followers = new Set(assignments.map((a) => a.person_id))
  const gaps =
    query.personId === undefined
      ? await gapsOf(tx, workspaceId, {
          teamIds: query.teamId === undefined ? null : [query.teamId],
          people,
          spans,
          deskZone,
          from,
          to,
        })
      : []
  return {
    from: iso(from),
    to: iso(to),
    zone: deskZone,
    people: people.map((p) => ({
      person: { id: p.id, name: p.name, email: p.email, role: p.role },
      zone: zoneOf(p, deskZone),
      tier: p.tier ?? Math.max(1, ...(teams.get(p.id) ?? []).map((t) => t.tier)),
      siteId: p.site_id,
      teamIds: (teams.get(p.id) ?? []).map((t) => t.id),
      hasPattern: followers.has(p.id),
      spans: (spans.get(p.id) ?? []).map((s) => showSpan(s, why(p.id))),
    })),
    entries: entries.map((e) => showEntry(e, actor, why(e.person_id))),
    assignments: assignments.map(showAssignment),
    gaps: gaps.map(showGap),
  }
}

export interface Covering {
  /** null: of all teams. */
  teamIds: readonly string[] | null
  people: readonly Colleague[]
  spans: ReadonlyMap<string, readonly ShiftSpan[]>
  deskZone: string
  from: Temporal.Instant
  to: Temporal.Instant
}

/** Where the needs of teams are not met by these people. */
export const gapsOf = async (tx: Tx, workspaceId: string, covering: Covering): Promise<Gap[]> => {
  const { teamIds, people, spans, deskZone, from, to } = covering
  const needs = await loadNeeds(tx, workspaceId, teamIds)
  if (needs.length === 0) return []
  const ids = people.map((p) => p.id)
  const [skills, teams] = await Promise.all([
    loadSkillsOf(tx, workspaceId, ids),
    loadTeamsOf(tx, workspaceId, ids),
  ])
  const coverers = ids.map((id) => ({
    teamIds: (teams.get(id) ?? []).map((t) => t.id),
    skills: skills.get(id) ?? {},
    spans: spans.get(id) ?? [],
  }))
  const frame = { from: from.epochMilliseconds, to: to.epochMilliseconds }
  return coverageGaps(needs.map(needOf), coverers, deskZone, frame)
}

const needTime = (query: Query, now: Temporal.Instant): [Temporal.Instant, Temporal.Instant] => {
  const from = query.from === undefined ? now : Temporal.Instant.from(query.from)
  const to = query.to === undefined ? from.add({ hours: 24 * 7 }) : Temporal.Instant.from(query.to)
  const hours = from.until(to).total('hours')
  if (hours > 0 && hours <= longestHours) return [from, to]
  const message = hours <= 0 ? 'must be later than `from`' : 'must be at most 100 days later'
  throw new Refused(refuse('invalid', `query.to ${message}`, { faults: [{ field: 'query.to', message }] }))
}
