// The routes of courses.
import type { CourseItem } from '../../../contract/courses.ts'
import { contract } from '../../../contract/index.ts'
import { allows } from '../../../rules/access/roles.ts'
import { inLanguage } from '../../../rules/courses/translate.ts'
import { refuse } from '../../../rules/refusal.ts'
import { commitIn } from '../../platform/commit.ts'
import { implement } from '../../platform/http/implement.ts'
import { Refused } from '../../platform/refused.ts'
import { loadArticlePage } from '../knowledge/index.ts'
import { assignCourse, beginAnew, unassignCourse } from './assign.ts'
import { answerIn, readLessonIn } from './learn.ts'
import { showLearners } from './learners.ts'
import { loadArticlesFor, loadOffers, needOffer, offerOf } from './offer.ts'
import { learnerOf } from './reader.ts'
import { showCourse, showItem, showPlan } from './show.ts'
import { loadCourses } from './store.ts'
import { changeCourse, createCourse } from './write.ts'

const { courses } = contract

export const courseRoutes = [
  implement(courses.list, ({ desk, workspaceId, actor, now }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => {
      const reader = await learnerOf(tx, actor)
      const offers = await loadOffers(tx, workspaceId, reader)
      const items: CourseItem[] = offers.map((o) => showItem(o, now))
      if (!allows(actor.role, 'course.write', actor.scopes)) return { items }
      const rest = (await loadCourses(tx, workspaceId)).filter((row) => !items.some((i) => i.id === row.id))
      const articles = await loadArticlesFor(tx, workspaceId, reader, rest)
      return {
        items: [
          ...items,
          ...rest.map((row) =>
            showItem(
              offerOf(inLanguage(row, reader.language), articles.get(row.id) ?? [], undefined, undefined),
              now,
            ),
          ),
        ],
      }
    }),
  ),
  implement(courses.create, (call) => createCourse(call, call.body)),
  implement(courses.get, ({ desk, workspaceId, actor, params, now }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => {
      const offer = await needOffer(tx, workspaceId, await learnerOf(tx, actor), params.id)
      return showCourse(offer, actor.id, now)
    }),
  ),
  implement(courses.plan, ({ desk, workspaceId, params }) =>
    desk.db.inWorkspace(workspaceId, (tx) => showPlan(tx, workspaceId, params.id)),
  ),
  implement(courses.change, (call) => changeCourse(call, call.params.id, call.body)),
  implement(courses.lesson, ({ desk, workspaceId, actor, params }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => {
      const reader = await learnerOf(tx, actor)
      const { articles } = await needOffer(tx, workspaceId, reader, params.id)
      const { language } = reader
      const page = articles.some((a) => a.number === params.article)
        ? await loadArticlePage(tx, workspaceId, { number: params.article, reader, language })
        : null
      if (!page) throw new Refused(refuse('not_found', 'There is no such article in this course.'))
      return { number: page.number, title: page.title, language: page.language, html: page.html }
    }),
  ),
  implement(courses.read, ({ desk, workspaceId, actor, params, now }) =>
    commitIn(desk, workspaceId, async (tx) => {
      const reader = await learnerOf(tx, actor)
      const offer = await readLessonIn(desk, tx, workspaceId, {
        actor,
        reader,
        courseId: params.id,
        number: params.article,
      })
      return showCourse(offer, actor.id, now)
    }),
  ),
  implement(courses.answer, ({ desk, workspaceId, actor, params, body }) =>
    commitIn(desk, workspaceId, async (tx) => {
      const reader = await learnerOf(tx, actor)
      return answerIn(desk, tx, workspaceId, {
        actor,
        reader,
        courseId: params.id,
        answers: body.answers,
      })
    }),
  ),
  implement(courses.learners, ({ desk, workspaceId, params, now }) =>
    desk.db.inWorkspace(workspaceId, (tx) => showLearners(tx, workspaceId, params.id, now)),
  ),
  implement(courses.assign, (call) => assignCourse(call, call.params.id, call.body)),
  implement(courses.unassign, (call) => unassignCourse(call, call.params.id, call.params.assignment)),
  implement(courses.anew, (call) => beginAnew(call, call.params.id, call.params.person)),
]
