// Pages of courses: address → answer.
import type { Answer } from '../requester.ts'
import { forRequester } from '../requester.ts'
import { answerCheck, certificate, check, result } from './check.ts'
import { course, courses } from './course.ts'
import { lesson, readLesson } from './lesson.ts'

export const courseAnswers: Readonly<Record<string, Answer>> = {
  'GET /courses': forRequester(courses),
  'GET /courses/:id': forRequester(course),
  'GET /courses/:id/lessons/:article': forRequester(lesson),
  'POST /courses/:id/lessons/:article': forRequester(readLesson),
  'GET /courses/:id/check': forRequester(check),
  'POST /courses/:id/check': forRequester(answerCheck),
  'GET /courses/:id/tries/:try': forRequester(result),
  'GET /courses/:id/certificate': forRequester(certificate),
}
