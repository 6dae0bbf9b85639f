// Rows of migration 0014_courses.
import type { ColumnType, Generated } from 'kysely'
import type { Answers, CourseState, Question } from '../../../rules/courses/course.ts'
import type { Translations } from '../../../rules/courses/translate.ts'
import type { Json, JsonDefault, Own } from './columns.ts'

type List = ColumnType<string[], readonly string[] | undefined, readonly string[]>

export interface CoursesTables {
  course: Own & {
    id: string
    title: string
    about: Generated<string>
    language: string
    state: Generated<CourseState>
    who: Generated<'signed_in' | 'staff'>
    organisation_ids: List
    questions: JsonDefault<Question[]>
    translations: JsonDefault<Translations>
    pass_mark: Generated<number>
    tries: number | null
    valid_months: number | null
    version: Generated<number>
    created_by: string | null
    created_at: string
    updated_at: string
  }
  course_lesson: Own & { course_id: string; article_id: string; position: number }
  course_assignment: Own & {
    id: string
    course_id: string
    person_id: string | null
    team_id: string | null
    organisation_id: string | null
    due_at: string | null
    assigned_by: string | null
    assigned_at: string
  }
  course_progress: Own & {
    course_id: string
    person_id: string
    started_at: string | null
    read: List
    tries: Generated<number>
    best: number | null
    finished_at: string | null
    expires_at: string | null
    nudges: List
  }
  course_try: Own & {
    id: string
    course_id: string
    person_id: string
    course_version: number
    answers: Json<Answers>
    score: number
    has_passed: boolean
    at: string
  }
}
