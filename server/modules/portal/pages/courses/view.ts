// A course as its pages tell it.
import type { CourseItem } from '../../../../../contract/courses.ts'
import type { ProgressState } from '../../../../../rules/courses/progress.ts'
import { facts } from '../../texts/locales.ts'
import type { Words } from '../../texts/words.ts'

const tags: Readonly<Record<ProgressState, readonly [tone: string, icon: string, key: string]>> = {
  not_started: ['c-wait', 'clock', 'course.state.not-started'],
  reading: ['c-info', 'book-open', 'course.state.reading'],
  check: ['c-info', 'your-turn', 'course.state.check'],
  failed: ['c-warn', 'cross', 'course.state.failed'],
  finished: ['c-ok', 'check', 'course.state.finished'],
  expired: ['c-warn', 'again', 'course.state.expired'],
}

export const tagOf = (words: Words, { state }: CourseItem['mine']) => {
  const [tone, icon, key] = tags[state]
  return { tone, icon, words: words.t(key) }
}

export const dayOf = (words: Words, iso: string): string =>
  new Intl.DateTimeFormat(facts[words.language].locale, {
    dateStyle: 'long',
    timeZone: Temporal.Now.timeZoneId(),
  }).format(new Date(iso))

/** What one should know of it now: when it is due, how long its certificate holds. */
export const sayOf = (
  words: Words,
  { dueAt, isOverdue, state, expiresAt, finishedAt }: CourseItem['mine'],
): string => {
  if (state === 'finished')
    return expiresAt
      ? words.t('course.holds-until', { day: dayOf(words, expiresAt) })
      : words.t('course.passed-on', { day: dayOf(words, finishedAt ?? '') })
  if (state === 'expired') return words.t('course.held-until', { day: dayOf(words, expiresAt ?? '') })
  if (dueAt === null) return ''
  return words.t(isOverdue ? 'course.was-due' : 'course.due', { day: dayOf(words, dueAt) })
}

export const rowOf = (words: Words, item: CourseItem) => ({
  href: `/courses/${item.id}`,
  subject: item.title,
  about: aboutOf(words, item),
  tag: tagOf(words, item.mine),
  say: sayOf(words, item.mine),
})

export const aboutOf = (words: Words, item: CourseItem): string =>
  [
    words.t('course.lessons', { count: item.lessons }),
    ...(item.questions > 0 ? [words.t('course.questions', { count: item.questions })] : []),
  ].join(' · ')
