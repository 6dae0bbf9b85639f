// The SQL of courses: rows, and whom an assignment reaches.
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Answers } from '../../../rules/courses/course.ts'
import { anyOf } from '../../platform/any-of.ts'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'

export type CourseRow = Selectable<Tables['course']>
export type ProgressRow = Selectable<Tables['course_progress']>
export type AssignmentRow = Selectable<Tables['course_assignment']>

export const loadCourses = (tx: Tx, workspaceId: string): Promise<CourseRow[]> =>
  tx
    .selectFrom('course')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .orderBy(sql`lower(title)`)
    .orderBy('id')
    .limit(500)
    .execute()

export const loadCourse = async (tx: Tx, workspaceId: string, id: string): Promise<CourseRow | null> =>
  (await tx
    .selectFrom('course')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()) ?? null

export const lockCourse = async (tx: Tx, workspaceId: string, id: string): Promise<CourseRow | null> =>
  (await tx
    .selectFrom('course')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()) ?? null

export const insertCourse = async (tx: Tx, row: Insertable<Tables['course']>): Promise<void> => {
  await tx.insertInto('course').values(row).execute()
}

export const updateCourse = async (
  tx: Tx,
  workspaceId: string,
  id: string,
  change: Updateable<Tables['course']>,
): Promise<void> => {
  await tx
    .updateTable('course')
    .set(change)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}

/** Course → ids of its articles in order. */
export const loadLessons = async (
  tx: Tx,
  workspaceId: string,
  courseIds: readonly string[],
): Promise<Map<string, string[]>> => {
  const rows = await tx
    .selectFrom('course_lesson')
    .select(['course_id', 'article_id'])
    .where('workspace_id', '=', workspaceId)
    .where('course_id', '=', anyOf(courseIds, 'uuid'))
    .orderBy('position')
    .execute()
  const lessons = new Map<string, string[]>(courseIds.map((id) => [id, []]))
  for (const row of rows) lessons.get(row.course_id)?.push(row.article_id)
  return lessons
}

export const replaceLessons = async (
  tx: Tx,
  workspaceId: string,
  courseId: string,
  articleIds: readonly string[],
): Promise<void> => {
  await tx
    .deleteFrom('course_lesson')
    .where('workspace_id', '=', workspaceId)
    .where('course_id', '=', courseId)
    .execute()
  if (articleIds.length === 0) return
  await tx
    .insertInto('course_lesson')
    .values(
      articleIds.map((id, position) => ({
        workspace_id: workspaceId,
        course_id: courseId,
        article_id: id,
        position,
      })),
    )
    .execute()
}

export const loadProgressOf = (tx: Tx, workspaceId: string, personId: string): Promise<ProgressRow[]> =>
  tx
    .selectFrom('course_progress')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
    .execute()

export const loadProgressIn = (tx: Tx, workspaceId: string, courseId: string): Promise<ProgressRow[]> =>
  tx
    .selectFrom('course_progress')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('course_id', '=', courseId)
    .orderBy('person_id')
    .limit(1000)
    .execute()

/** The row, made when there is none; locked, so that two tries at once are two tries. */
export const lockProgress = async (
  tx: Tx,
  workspaceId: string,
  courseId: string,
  personId: string,
): Promise<ProgressRow> => {
  await tx
    .insertInto('course_progress')
    .values({
      workspace_id: workspaceId,
      course_id: courseId,
      person_id: personId,
      started_at: null,
      best: null,
      finished_at: null,
      expires_at: null,
    })
    .onConflict((c) => c.doNothing())
    .execute()
  return tx
    .selectFrom('course_progress')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('course_id', '=', courseId)
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

export const updateProgress = async (
  tx: Tx,
  row: ProgressRow,
  change: Updateable<Tables['course_progress']>,
): Promise<void> => {
  await tx
    .updateTable('course_progress')
    .set(change)
    .where('workspace_id', '=', row.workspace_id)
    .where('course_id', '=', row.course_id)
    .where('person_id', '=', row.person_id)
    .execute()
}

export const insertTry = async (tx: Tx, row: Insertable<Tables['course_try']>): Promise<void> => {
  await tx.insertInto('course_try').values(row).execute()
}

export const loadTry = async (
  tx: Tx,
  workspaceId: string,
  which: { courseId: string; personId: string; id: string },
): Promise<{ id: string; answers: Answers } | null> =>
  (await tx
    .selectFrom('course_try')
    .select(['id', 'answers'])
    .where('workspace_id', '=', workspaceId)
    .where('course_id', '=', which.courseId)
    .where('person_id', '=', which.personId)
    .where('id', '=', which.id)
    .executeTakeFirst()) ?? null

export const loadAssignments = (tx: Tx, workspaceId: string, courseId: string): Promise<AssignmentRow[]> =>
  tx
    .selectFrom('course_assignment')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('course_id', '=', courseId)
    .orderBy('assigned_at')
    .orderBy('id')
    .execute()

export const insertAssignment = async (
  tx: Tx,
  row: Insertable<Tables['course_assignment']>,
): Promise<void> => {
  await tx.insertInto('course_assignment').values(row).execute()
}

export const deleteAssignment = async (
  tx: Tx,
  workspaceId: string,
  courseId: string,
  id: string,
): Promise<boolean> => {
  const { numDeletedRows } = await tx
    .deleteFrom('course_assignment')
    .where('workspace_id', '=', workspaceId)
    .where('course_id', '=', courseId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
