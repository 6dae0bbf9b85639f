// Two people become one: what they learned is joined, tries and assignments move; and back again when that is undone.
import { type Selectable, sql } from 'kysely'
import { joinLearned, type Learned } from '../../../rules/courses/join.ts'
import { anyOf } from '../../platform/any-of.ts'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'

type Row = Selectable<Tables['course_progress']>

interface Pair {
  keptId: string
  mergedId: string
}

/** What undoing needs. */
export interface JoinedLearner {
  progress: { courseId: string; kept: Learned | null; merged: Learned }[]
  tries: string[]
  assignments: string[]
}

export const joinLearnerIn = async (
  tx: Tx,
  workspaceId: string,
  { keptId, mergedId }: Pair,
): Promise<JoinedLearner> => {
  const rows = await lockBoth(tx, workspaceId, { keptId, mergedId })
  const progress: JoinedLearner['progress'] = []
  for (const row of rows.filter((r) => r.person_id === mergedId)) {
    const own = rows.find((r) => r.person_id === keptId && r.course_id === row.course_id)
    const [kept, merged] = [own ? learnedOf(own) : null, learnedOf(row)]
    await write(
      tx,
      workspaceId,
      { courseId: row.course_id, personId: keptId },
      kept ? joinLearned(kept, merged) : merged,
    )
    progress.push({ courseId: row.course_id, kept, merged })
  }
  await tx
    .deleteFrom('course_progress')
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', mergedId)
    .execute()
  const give = { from: mergedId, to: keptId }
  return {
    progress,
    tries: await hand(tx, workspaceId, 'course_try', give),
    assignments: await hand(tx, workspaceId, 'course_assignment', give),
  }
}

/** What was learned after the merge stays with the kept one. */
export const partLearnerIn = async (
  tx: Tx,
  workspaceId: string,
  { keptId, mergedId }: Pair,
  joined: JoinedLearner,
): Promise<void> => {
  const rows = await lockBoth(tx, workspaceId, { keptId, mergedId })
  for (const { courseId, kept, merged } of joined.progress) {
    const now = rows.find((r) => r.person_id === keptId && r.course_id === courseId)
    const left = kept ? joinLearned(kept, merged) : merged
    if (now && isSame(learnedOf(now), left)) {
      if (kept) await write(tx, workspaceId, { courseId, personId: keptId }, kept)
      else await remove(tx, now)
    }
    await write(tx, workspaceId, { courseId, personId: mergedId }, merged)
  }
  const back = { from: keptId, to: mergedId }
  await hand(tx, workspaceId, 'course_try', { ...back, only: joined.tries })
  await hand(tx, workspaceId, 'course_assignment', { ...back, only: joined.assignments })
}

/** Danger: courses before learners, as everybody locks them who locks several learners. */
const lockBoth = async (tx: Tx, workspaceId: string, { keptId, mergedId }: Pair): Promise<Row[]> => {
  const people = anyOf([keptId, mergedId], 'uuid')
  await sql`select from course c where c.workspace_id = ${workspaceId} and c.id in (
      select p.course_id from course_progress p where p.workspace_id = ${workspaceId} and p.person_id = ${people})
    order by c.id for share`.execute(tx)
  return tx
    .selectFrom('course_progress')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', people)
    .orderBy('course_id')
    .orderBy('person_id')
    .forUpdate()
    .execute()
}

const write = async (
  tx: Tx,
  workspaceId: string,
  { courseId, personId }: { courseId: string; personId: string },
  learned: Learned,
): Promise<void> => {
  const values = {
    started_at: learned.startedAt,
    read: learned.read,
    tries: learned.tries,
    best: learned.best,
    finished_at: learned.finishedAt,
    expires_at: learned.expiresAt,
    nudges: learned.nudges,
  }
  await tx
    .insertInto('course_progress')
    .values({ workspace_id: workspaceId, course_id: courseId, person_id: personId, ...values })
    .onConflict((c) => c.columns(['workspace_id', 'course_id', 'person_id']).doUpdateSet(values))
    .execute()
}

const remove = async (tx: Tx, row: Row): Promise<void> => {
  await tx
    .deleteFrom('course_progress')
    .where('workspace_id', '=', row.workspace_id)
    .where('course_id', '=', row.course_id)
    .where('person_id', '=', row.person_id)
    .execute()
}

/** Returns which. */
const hand = async (
  tx: Tx,
  workspaceId: string,
  table: 'course_try' | 'course_assignment',
  { from, to, only }: { from: string; to: string; only?: readonly string[] },
): Promise<string[]> => {
  let query = tx
    .updateTable(table)
    .set({ person_id: to })
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', from)
  if (only) query = query.where('id', '=', anyOf(only, 'uuid'))
  return (await query.returning('id').execute()).map((r) => r.id)
}

const learnedOf = (row: Row): Learned => ({
  startedAt: row.started_at,
  read: row.read,
  tries: row.tries,
  best: row.best,
  finishedAt: row.finished_at,
  expiresAt: row.expires_at,
  nudges: row.nudges,
})

const isSame = (a: Learned, b: Learned): boolean =>
  JSON.stringify(Object.entries(a).toSorted()) === JSON.stringify(Object.entries(b).toSorted())
