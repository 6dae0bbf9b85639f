// One article of a course; "read, go on" leads to the next one, and after the last one back to the course.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { commitIn } from '../../../../platform/commit.ts'
import { needOffer, readLessonIn } from '../../../courses/index.ts'
import { loadArticlePage } from '../../../knowledge/index.ts'
import { show } from '../../show.ts'
import { facts, isLanguage } from '../../texts/locales.ts'
import type { Visit } from '../../visit.ts'
import { notFound, type Requester } from '../requester.ts'
import { articleOf, courseIdOf, learnerOf } from './place.ts'

export const lesson = async (
  visit: Visit & Requester,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => {
  const { words, workspaceId, portal } = visit
  const id = courseIdOf(request)
  const number = articleOf(request)
  const reader = learnerOf(visit)
  const { offer, page } = await portal.desk.db.inWorkspace(workspaceId, async (tx) => {
    const found = await needOffer(tx, workspaceId, reader, id)
    if (!found.articles.some((a) => a.number === number)) throw notFound()
    const { language } = reader
    return { offer: found, page: await loadArticlePage(tx, workspaceId, { number, reader, language }) }
  })
  if (!page) throw notFound()
  const at = offer.articles.findIndex((a) => a.number === number)
  return show(
    visit,
    reply,
    'course-lesson',
    { title: page.title },
    {
      crumbs: [
        { href: '/courses', name: words.t('courses.title') },
        { href: `/courses/${id}`, name: offer.row.title },
      ],
      place: words.t('course.place', {
        number: words.number(at + 1),
        of: words.number(offer.articles.length),
      }),
      article: {
        title: page.title,
        summary: page.summary,
        html: page.html,
        language: page.language,
        direction: isLanguage(page.language) ? facts[page.language].direction : 'auto',
      },
      action: `/courses/${id}/lessons/${number}`,
      isRead: offer.progress.read.includes(page.id),
      isLast: at === offer.articles.length - 1,
      back: `/courses/${id}`,
    },
  )
}

export const readLesson = async (
  visit: Visit & Requester,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => {
  const { desk } = visit.portal
  const courseId = courseIdOf(request)
  const number = articleOf(request)
  const offer = await commitIn(desk, visit.workspaceId, (tx) =>
    readLessonIn(desk, tx, visit.workspaceId, {
      actor: visit.person,
      reader: learnerOf(visit),
      courseId,
      number,
    }),
  )
  const at = offer.articles.findIndex((a) => a.number === number)
  const next = offer.articles[at + 1]
  return reply.redirect(next ? `/courses/${courseId}/lessons/${next.number}` : `/courses/${courseId}`, 303)
}
