// Courses as one person gets them: those they may take, with the articles they may read and how far they are.
import { mayTake } from '../../../rules/courses/access.ts'
import { nothingYet, type Progress, type Taken } from '../../../rules/courses/progress.ts'
import { inLanguage } from '../../../rules/courses/translate.ts'
import { type Reader, readerKey } from '../../../rules/knowledge/audience.ts'
import { refuse } from '../../../rules/refusal.ts'
import type { Tx } from '../../platform/database.ts'
import { Refused } from '../../platform/refused.ts'
import { type ArticleView, listArticles } from '../knowledge/index.ts'
import { loadReached, type Reached } from './reach.ts'
import {
  type CourseRow,
  loadCourse,
  loadCourses,
  loadLessons,
  loadProgressOf,
  type ProgressRow,
} from './store.ts'

export interface Offer {
  /** In the reader's language, as far as it is translated. */
  row: CourseRow
  /** In order, without those that this reader may not see. */
  articles: readonly ArticleView[]
  taken: Taken
  progress: Progress
  best: number | null
  reached: Reached | null
}

/** A signed-in reader, and the language they read. */
export type Learner = Reader & { personId: string; language: string }

export const loadOffers = async (tx: Tx, workspaceId: string, reader: Learner): Promise<Offer[]> =>
  offersOf(tx, workspaceId, reader, await loadCourses(tx, workspaceId))

/** What somebody may not take is not there for them. */
export const needOffer = async (tx: Tx, workspaceId: string, reader: Learner, id: string): Promise<Offer> => {
  const row = await loadCourse(tx, workspaceId, id)
  const [offer] = row ? await offersOf(tx, workspaceId, reader, [row]) : []
  if (!offer) throw new Refused(noCourse)
  return offer
}

export const noCourse = refuse('not_found', 'There is no such course for you.')

const offersOf = async (
  tx: Tx,
  workspaceId: string,
  reader: Learner,
  rows: readonly CourseRow[],
): Promise<Offer[]> => {
  const reached = new Map(
    (await loadReached(tx, workspaceId, { personId: reader.personId })).map((r) => [r.courseId, r]),
  )
  const may = rows.filter((row) => mayTake(offered(row), reader, reached.has(row.id)))
  if (may.length === 0) return []
  const progress = new Map(
    (await loadProgressOf(tx, workspaceId, reader.personId)).map((p) => [p.course_id, p]),
  )
  const articles = await loadArticlesFor(tx, workspaceId, reader, may)
  return may.map((row) =>
    offerOf(
      inLanguage(row, reader.language),
      articles.get(row.id) ?? [],
      progress.get(row.id),
      reached.get(row.id),
    ),
  )
}

export const offerOf = (
  row: CourseRow,
  articles: readonly ArticleView[],
  progress: ProgressRow | undefined,
  reached: Reached | undefined,
): Offer => ({
  row,
  articles,
  taken: {
    lessons: articles.map((a) => a.id),
    check: { questions: row.questions, passMark: row.pass_mark, tries: row.tries },
  },
  progress: progress ? progressOf(progress) : nothingYet,
  best: progress?.best ?? null,
  reached: reached ?? null,
})

export const offered = (row: CourseRow) => ({
  state: row.state,
  who: row.who,
  organisationIds: row.organisation_ids,
})

export const progressOf = (row: ProgressRow): Progress => ({
  startedAt: row.started_at,
  read: row.read,
  tries: row.tries,
  finishedAt: row.finished_at,
  expiresAt: row.expires_at,
})

/** In the reader's language where they have it; by course, in its order. */
export const loadArticlesFor = async (
  tx: Tx,
  workspaceId: string,
  reader: Learner,
  rows: readonly CourseRow[],
): Promise<Map<string, ArticleView[]>> => {
  const lessons = await loadLessons(
    tx,
    workspaceId,
    rows.map((r) => r.id),
  )
  const ids = [...lessons.values()].flat()
  const { language } = reader
  const found = new Map<string, ArticleView>()
  if (ids.length > 0)
    for (const item of (await listArticles(tx, workspaceId, { reader, language, ids, limit: ids.length }))
      .items)
      found.set(item.id, item)
  return new Map(
    rows.map((row) => [row.id, (lessons.get(row.id) ?? []).flatMap((id) => found.get(id) ?? [])]),
  )
}

/** The same for all readers of a kind, asked once. */
export const articlesByReader = (tx: Tx, workspaceId: string, row: CourseRow) => {
  const known = new Map<string, Promise<ArticleView[]>>()
  return (reader: Learner): Promise<ArticleView[]> => {
    const key = `${reader.language} ${readerKey(reader)}`
    const found =
      known.get(key) ??
      loadArticlesFor(tx, workspaceId, reader, [row]).then((articles) => articles.get(row.id) ?? [])
    known.set(key, found)
    return found
  }
}
