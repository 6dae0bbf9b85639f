// Who takes a course: everybody told to, and everybody who began, with how far they are.
import type { Assignment, Learner } from '../../../contract/courses.ts'
import { inLanguage } from '../../../rules/courses/translate.ts'
import type { Tx } from '../../platform/database.ts'
import { Refused } from '../../platform/refused.ts'
import { loadPeopleByIds, loadTeamsByIds } from '../people/index.ts'
import { organisationNames } from './needed.ts'
import { articlesByReader, noCourse, type Offer, offerOf } from './offer.ts'
import { loadPersonRefs, type Who } from './people.ts'
import { loadReached } from './reach.ts'
import { showMine } from './show.ts'
import { type CourseRow, loadAssignments, loadCourse, loadProgressIn } from './store.ts'

export interface Standing {
  who: Who
  offer: Offer
}

export const loadStandings = async (tx: Tx, workspaceId: string, row: CourseRow): Promise<Standing[]> => {
  const reached = new Map(
    (await loadReached(tx, workspaceId, { courseId: row.id })).map((r) => [r.personId, r]),
  )
  const progress = new Map((await loadProgressIn(tx, workspaceId, row.id)).map((p) => [p.person_id, p]))
  const people = await loadPersonRefs(tx, workspaceId, [...new Set([...reached.keys(), ...progress.keys()])])
  const articlesFor = articlesByReader(tx, workspaceId, row)
  const standings: Standing[] = []
  for (const who of people) {
    const reader = {
      personId: who.ref.id,
      role: who.ref.role,
      organisationId: who.organisationId,
      brandId: null,
      language: who.language,
    }
    const articles = await articlesFor(reader)
    const own = inLanguage(row, who.language)
    standings.push({ who, offer: offerOf(own, articles, progress.get(who.ref.id), reached.get(who.ref.id)) })
  }
  return standings
}

export const showLearners = async (
  tx: Tx,
  workspaceId: string,
  courseId: string,
  now: Temporal.Instant,
): Promise<{ items: Learner[]; assignments: Assignment[] }> => {
  const row = await loadCourse(tx, workspaceId, courseId)
  if (!row) throw new Refused(noCourse)
  const standings = await loadStandings(tx, workspaceId, row)
  return {
    items: standings.map(({ who, offer }) => ({ person: who.ref, mine: showMine(offer, now) })),
    assignments: await showAssignments(tx, workspaceId, courseId),
  }
}

export const showAssignments = async (
  tx: Tx,
  workspaceId: string,
  courseId: string,
): Promise<Assignment[]> => {
  const rows = await loadAssignments(tx, workspaceId, courseId)
  const people = await loadPeopleByIds(
    tx,
    rows.flatMap((r) => [r.person_id, r.assigned_by].filter((id) => id !== null)),
  )
  const teams = new Map(
    (
      await loadTeamsByIds(
        tx,
        rows.flatMap((r) => r.team_id ?? []),
      )
    ).map((t) => [t.id, t.name]),
  )
  const organisations = await organisationNames(
    tx,
    workspaceId,
    rows.flatMap((r) => r.organisation_id ?? []),
  )
  return rows.map((r) => ({
    id: r.id,
    target:
      r.person_id !== null
        ? { kind: 'person', id: r.person_id, name: people.get(r.person_id)?.name ?? '' }
        : r.team_id !== null
          ? { kind: 'team', id: r.team_id, name: teams.get(r.team_id) ?? '' }
          : {
              kind: 'organisation',
              id: r.organisation_id ?? '',
              name: organisations.get(r.organisation_id ?? '') ?? '',
            },
    dueAt: r.due_at,
    assignedBy: (r.assigned_by && people.get(r.assigned_by)) || null,
    assignedAt: r.assigned_at,
  }))
}
