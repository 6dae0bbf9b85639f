// Whom assignments reach: named people, members of teams, people of organisations; who joins later is reached, too.
import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'

export interface Reached {
  courseId: string
  personId: string
  /** Of all that reach them: the earliest. */
  dueAt: string | null
  assignedAt: string
}

interface Which {
  courseId?: string
  personId?: string
}

export const loadReached = async (tx: Tx, workspaceId: string, which: Which): Promise<Reached[]> => {
  const course = which.courseId ? sql`and a.course_id = ${which.courseId}` : sql``
  const person = which.personId ? sql`and p.id = ${which.personId}` : sql``
  const { rows } = await sql<Reached>`
    select a.course_id as "courseId", p.id as "personId", min(a.due_at) as "dueAt", min(a.assigned_at) as "assignedAt"
    from course_assignment a
    join person p on p.workspace_id = a.workspace_id and p.state in ('active', 'invited') and (
      p.id = a.person_id
      or (a.organisation_id is not null and p.organisation_id = a.organisation_id)
      or (a.team_id is not null and exists (
        select 1 from team_member m
        where m.workspace_id = a.workspace_id and m.team_id = a.team_id and m.person_id = p.id)))
    where a.workspace_id = ${workspaceId} ${course} ${person}
    group by a.course_id, p.id
    order by p.id
    limit 1000`.execute(tx)
  return rows
}
