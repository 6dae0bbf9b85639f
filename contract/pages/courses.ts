// The portal’s pages of courses.
import type { Page } from './page.ts'

const page = (method: Page['method'], path: string, summary: string, params?: Page['params']): Page => ({
  method,
  path,
  access: 'requester',
  summary,
  ...(params ? { params } : {}),
})
const id = { id: 'course' } as const

export const coursePages: readonly Page[] = [
  page('GET', '/courses', 'Courses one may take'),
  page('GET', '/courses/:id', 'One course: its articles and how far one is', id),
  page('GET', '/courses/:id/lessons/:article', 'One article of a course', { ...id, article: 'name' }),
  page('POST', '/courses/:id/lessons/:article', 'Says that one has read it', { ...id, article: 'name' }),
  page('GET', '/courses/:id/check', 'The questions at the end', id),
  page('POST', '/courses/:id/check', 'Answers them', id),
  page('GET', '/courses/:id/tries/:try', 'What came of a try', { ...id, try: 'name' }),
  page('GET', '/courses/:id/certificate', 'That one has passed, to be printed', id),
]
