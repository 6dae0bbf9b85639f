// Who may take a course: open ones whose audience lets them in, and those who are told to take it.
//
// Being told to does not open the team's courses to requesters, nor an article to whom its own audience keeps out.
import { type Audience, isStaff, letsIn, type Reader } from '../knowledge/audience.ts'
import type { CourseState } from './course.ts'

export interface Offered {
  state: CourseState
  who: 'signed_in' | 'staff'
  organisationIds: readonly string[]
}

export const audienceOf = (course: Offered): Audience => ({
  who: course.who,
  organisationIds: course.organisationIds,
  roles: [],
  brandIds: [],
})

export const mayTake = (course: Offered, reader: Reader, isAssigned: boolean): boolean =>
  course.state === 'open' &&
  reader.personId !== null &&
  (letsIn(audienceOf(course), reader) || (isAssigned && (course.who === 'signed_in' || isStaff(reader))))
