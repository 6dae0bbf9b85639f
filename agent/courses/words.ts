// How far somebody is with a course, in words.
import type { CourseItem } from '../../contract/courses.ts'
import type { CourseState, QuestionKind } from '../../rules/courses/course.ts'
import type { ProgressState } from '../../rules/courses/progress.ts'
import { format } from '../data/times.ts'
import { t } from '../locales/i18n.ts'

export const progressNames: Record<ProgressState, string> = {
  not_started: 'Not started',
  reading: 'Under way',
  check: 'Only the questions are left',
  failed: 'No tries left',
  finished: 'Passed',
  expired: 'To be taken again',
}

export const stateNames: Record<CourseState, string> = {
  draft: 'Draft',
  open: 'Open',
  archived: 'Archived',
}

export const kindNames: Record<QuestionKind, string> = {
  one: 'One is right',
  several: 'Several are right',
  truth: 'True or false',
  order: 'Put in order',
}

const day = (iso: string): string =>
  format({ day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(iso))

/** When it is due, passed, or how long it holds; '' when there is nothing to say. */
export const whenWords = ({ state, dueAt, isOverdue, finishedAt, expiresAt }: CourseItem['mine']): string => {
  if (state === 'finished')
    return expiresAt
      ? t('holds until {day}', { day: day(expiresAt) })
      : t('passed on {day}', { day: day(finishedAt ?? '') })
  if (state === 'expired') return t('held until {day}', { day: day(expiresAt ?? '') })
  if (dueAt === null) return ''
  return isOverdue ? t('was due on {day}', { day: day(dueAt) }) : t('due on {day}', { day: day(dueAt) })
}

export const dayOf = day
