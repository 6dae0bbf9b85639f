// The check at the end: its questions, what came of the answers, and the certificate.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Course } from '../../../../../contract/courses.ts'
import type { Answers } from '../../../../../rules/courses/course.ts'
import { commitIn } from '../../../../platform/commit.ts'
import { Refused } from '../../../../platform/refused.ts'
import { answerIn, needOffer, resultIn, showCourse } from '../../../courses/index.ts'
import { type Form, readForm } from '../../forms/read.ts'
import { show } from '../../show.ts'
import type { Visit } from '../../visit.ts'
import { notFound, type Requester } from '../requester.ts'
import { courseIdOf, learnerOf } from './place.ts'
import { questionView } from './question.ts'
import { dayOf } from './view.ts'

export const check = async (
  visit: Visit & Requester,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => draw(visit, reply, await load(visit, request), {}, [])

export const answerCheck = async (
  visit: Visit & Requester,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => {
  const { portal, workspaceId } = visit
  const course = await load(visit, request)
  const answers = readAnswers(course, await readForm(portal.desk, workspaceId, request, false))
  try {
    const { id } = await commitIn(portal.desk, workspaceId, (tx) =>
      answerIn(portal.desk, tx, workspaceId, {
        actor: visit.person,
        reader: learnerOf(visit),
        courseId: course.id,
        answers,
      }),
    )
    return reply.redirect(`/courses/${course.id}/tries/${id}`, 303)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const open = (error.refusal.faults ?? []).map((f) => f.field.replace('body.answers.', ''))
    if (error.refusal.refused !== 'invalid') return reply.redirect(`/courses/${course.id}`, 303)
    return draw(visit, reply.code(422), course, answers, open)
  }
}

export const result = async (
  visit: Visit & Requester,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => {
  const { words, portal, workspaceId, now } = visit
  const courseId = courseIdOf(request)
  const id = courseIdOf(request, 'try')
  const reader = learnerOf(visit)
  const { title, passed } = await portal.desk.db.inWorkspace(workspaceId, async (tx) => ({
    title: (await needOffer(tx, workspaceId, reader, courseId)).row.title,
    passed: await resultIn(tx, workspaceId, { reader, courseId, id }, now),
  }))
  const { score, passMark, hasPassed, questions, mine } = passed
  return show(
    visit,
    reply,
    'course-result',
    { title: words.t(hasPassed ? 'course.passed' : 'course.not-passed') },
    {
      crumbs: crumbs(visit, courseId, title),
      hasPassed,
      lead: words.t('course.score', { percent: score, mark: passMark }),
      questions: questions.map((q) => ({ text: q.text, why: q.why, isRight: q.isRight })),
      again: !hasPassed && mine.state !== 'failed' ? `/courses/${courseId}/check` : '',
      back: `/courses/${courseId}`,
      certificate: mine.state === 'finished' ? `/courses/${courseId}/certificate` : '',
    },
  )
}

export const certificate = async (
  visit: Visit & Requester,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => {
  const { words } = visit
  const { id, title, mine } = await load(visit, request)
  if (mine.state !== 'finished' || !mine.finishedAt) throw notFound()
  return show(
    visit,
    reply,
    'course-certificate',
    { title: words.t('course.certificate') },
    {
      crumbs: crumbs(visit, id, title),
      course: title,
      day: words.t('course.passed-on', { day: dayOf(words, mine.finishedAt) }),
      until: mine.expiresAt ? words.t('course.holds-until', { day: dayOf(words, mine.expiresAt) }) : '',
    },
  )
}

const load = async (visit: Visit & Requester, request: FastifyRequest): Promise<Course> => {
  const id = courseIdOf(request)
  const { portal, workspaceId } = visit
  const offer = await portal.desk.db.inWorkspace(workspaceId, (tx) =>
    needOffer(tx, workspaceId, learnerOf(visit), id),
  )
  return showCourse(offer, visit.person.id, visit.now)
}

const crumbs = (visit: Visit, id: string, title: string) => [
  { href: '/courses', name: visit.words.t('courses.title') },
  { href: `/courses/${id}`, name: title },
]

const draw = (
  visit: Visit,
  reply: FastifyReply,
  course: Course,
  answers: Answers,
  open: readonly string[],
): FastifyReply => {
  if (course.asked.length === 0) return reply.redirect(`/courses/${course.id}`, 303)
  const { words } = visit
  return show(
    visit,
    reply,
    'course-check',
    { title: words.t('course.check'), back: `/courses/${course.id}/check` },
    {
      crumbs: crumbs(visit, course.id, course.title),
      faults: open.map((id) => ({
        field: `q-${id}`,
        words: words.t('course.answer-missing', {
          number: words.number(course.asked.findIndex((q) => q.id === id) + 1),
        }),
      })),
      lead: words.t('course.mark', { percent: course.passMark }),
      action: `/courses/${course.id}/check`,
      questions: course.asked.map((q, i) => questionView(words, q, i + 1, answers[q.id] ?? [], open)),
    },
  )
}

const readAnswers = (course: Course, form: Form): Answers =>
  Object.fromEntries(
    course.asked.map(({ id, kind, options }) => {
      if (kind === 'one' || kind === 'truth') return [id, [form.get(`q-${id}`)].filter((v) => v !== '')]
      if (kind === 'several')
        return [id, options.filter((o) => form.get(`q-${id}-${o.id}`) === 'yes').map((o) => o.id)]
      const at = new Map(options.map((o) => [o.id, Number(form.get(`q-${id}-${o.id}`))]))
      const places = new Set([...at.values()].filter((n) => n >= 1 && n <= options.length))
      if (places.size < options.length) return [id, []]
      return [id, options.map((o) => o.id).toSorted((a, b) => (at.get(a) ?? 0) - (at.get(b) ?? 0))]
    }),
  )
