// The list of courses, and one course with its articles in order.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { loadOffers, needOffer, showCourse, showItem } from '../../../courses/index.ts'
import { show } from '../../show.ts'
import type { Visit } from '../../visit.ts'
import type { Requester } from '../requester.ts'
import { courseIdOf, learnerOf } from './place.ts'
import { aboutOf, rowOf, sayOf, tagOf } from './view.ts'

export const courses = async (visit: Visit & Requester, reply: FastifyReply): Promise<FastifyReply> => {
  const { words, workspaceId, portal, now } = visit
  const offers = await portal.desk.db.inWorkspace(workspaceId, (tx) =>
    loadOffers(tx, workspaceId, learnerOf(visit)),
  )
  const items = offers.map((o) => showItem(o, now)).filter((i) => i.lessons > 0)
  const rows = (isDone: boolean, isAssigned?: boolean) =>
    items
      .filter(
        ({ mine }) =>
          (mine.state === 'finished') === isDone &&
          (isAssigned === undefined || mine.isAssigned === isAssigned),
      )
      .map((i) => rowOf(words, i))
  return show(
    visit,
    reply,
    'courses',
    { title: words.t('courses.title') },
    { told: rows(false, true), free: rows(false, false), done: rows(true) },
  )
}

export const course = async (
  visit: Visit & Requester,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => {
  const { words, workspaceId, portal, now, person } = visit
  const id = courseIdOf(request)
  const offer = await portal.desk.db.inWorkspace(workspaceId, (tx) =>
    needOffer(tx, workspaceId, learnerOf(visit), id),
  )
  const shown = showCourse(offer, person.id, now)
  const { mine } = shown
  const next = shown.outline.find((l) => !l.isRead)
  return show(
    visit,
    reply,
    'course',
    { title: shown.title },
    {
      crumbs: [{ href: '/courses', name: words.t('courses.title') }],
      course: {
        title: shown.title,
        language: shown.language,
        about: shown.about.split(/\n{2,}/).filter((p) => p !== ''),
        facts: aboutOf(words, shown),
        tag: tagOf(words, mine),
        say: sayOf(words, mine),
        marks: shown.questions > 0 ? words.t('course.mark', { percent: shown.passMark }) : '',
        tries:
          shown.triesLeft !== null && mine.state !== 'finished' && shown.questions > 0
            ? words.t('course.tries-left', { count: shown.triesLeft })
            : '',
      },
      lessons: shown.outline.map((l) => ({
        href: `/courses/${id}/lessons/${l.number}`,
        title: l.title,
        place: l.isRead ? '' : l === next ? 'here' : 'next',
        state: words.t(l.isRead ? 'course.read' : 'course.unread'),
      })),
      next: next ? `/courses/${id}/lessons/${next.number}` : '',
      isNew: mine.state === 'not_started',
      check: shown.asked.length > 0 ? `/courses/${id}/check` : '',
      isFailed: mine.state === 'failed',
      certificate: mine.state === 'finished' ? `/courses/${id}/certificate` : '',
    },
  )
}
