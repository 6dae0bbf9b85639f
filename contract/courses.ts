// Courses: articles in order with a check at the end.
import { z } from 'zod'
import { courseStates, questionKinds } from '../rules/courses/course.ts'
import { progressStates } from '../rules/courses/progress.ts'
import { PersonRef } from './people.ts'
import { route } from './route.ts'
import { Empty, Id, Name, Time } from './values.ts'

const Language = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?$/, 'must be a language such as en or pt-BR')
const ArticleNumber = z.coerce.number().int().min(1).max(2_147_483_647)

const Option = z.strictObject({ id: Id, text: z.string().trim().max(500), isRight: z.boolean() })
export const Question = z.strictObject({
  id: Id,
  kind: z.enum(questionKinds),
  text: z.string().trim().max(1000),
  /** Those of `order` in the right order; `truth` has none. */
  options: z.array(Option).max(12),
  /** Of `truth`. */
  isTrue: z.boolean(),
  /** Shown with the result. */
  why: z.string().trim().max(1000),
})
export type Question = z.infer<typeof Question>

/** As a learner sees it: nothing tells which is right. */
const Asked = z.object({
  id: Id,
  kind: z.enum(questionKinds),
  text: z.string(),
  options: z.array(z.object({ id: Id, text: z.string() })),
})

const translations = z.record(
  Language,
  z.strictObject({
    title: z.string().trim().max(200),
    about: z.string().trim().max(2000),
    questions: z.record(
      Id,
      z.strictObject({
        text: z.string().trim().max(1000),
        why: z.string().trim().max(1000),
        options: z.record(Id, z.string().trim().max(500)),
      }),
    ),
  }),
)

const facts = {
  title: Name,
  about: z.string().trim().max(2000),
  language: Language,
  state: z.enum(courseStates),
  who: z.enum(['signed_in', 'staff']),
  /** Whom it is offered to besides those told to take it; empty: all. */
  organisationIds: z.array(Id).max(200),
  /** Percent. */
  passMark: z.number().int().min(1).max(100),
  tries: z.number().int().min(1).max(20).nullable(),
  /** How long having passed holds. */
  validMonths: z.number().int().min(1).max(120).nullable(),
}

export const Mine = z.object({
  state: z.enum(progressStates),
  read: z.number().int(),
  tries: z.number().int(),
  best: z.number().int().nullable(),
  isAssigned: z.boolean(),
  dueAt: Time.nullable(),
  isOverdue: z.boolean(),
  finishedAt: Time.nullable(),
  expiresAt: Time.nullable(),
})

export const CourseItem = z.object({
  id: Id,
  title: z.string(),
  about: z.string(),
  language: Language,
  state: z.enum(courseStates),
  who: z.enum(['signed_in', 'staff']),
  /** That the reader may see. */
  lessons: z.number().int(),
  questions: z.number().int(),
  mine: Mine,
})
export type CourseItem = z.infer<typeof CourseItem>

const Lesson = z.object({
  articleId: Id,
  number: z.number().int(),
  title: z.string(),
  isRead: z.boolean(),
})

export const Course = CourseItem.extend({
  passMark: z.number().int(),
  triesLeft: z.number().int().nullable(),
  outline: z.array(Lesson),
  /** Empty until everything is read, and once the check is passed. */
  asked: z.array(Asked),
})
export type Course = z.infer<typeof Course>

/** With what is right: for who writes it. */
export const CoursePlan = z.object({
  id: Id,
  ...facts,
  lessons: z.array(z.object({ articleId: Id, number: z.number().int(), title: z.string() })),
  questions: z.array(Question),
  translations,
  version: z.number().int(),
  updatedAt: Time,
})
export type CoursePlan = z.infer<typeof CoursePlan>

export const Result = z.object({
  /** Of the try. */
  id: Id,
  score: z.number().int(),
  passMark: z.number().int(),
  hasPassed: z.boolean(),
  questions: z.array(z.object({ id: Id, text: z.string(), isRight: z.boolean(), why: z.string() })),
  mine: Mine,
})
export type Result = z.infer<typeof Result>

const Target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), id: Id }),
  z.strictObject({ kind: z.literal('team'), id: Id }),
  z.strictObject({ kind: z.literal('organisation'), id: Id }),
])

export const Assignment = z.object({
  id: Id,
  target: z.object({ kind: z.enum(['person', 'team', 'organisation']), id: Id, name: z.string() }),
  dueAt: Time.nullable(),
  assignedBy: PersonRef.nullable(),
  assignedAt: Time,
})
export type Assignment = z.infer<typeof Assignment>

export const Learner = z.object({ person: PersonRef, mine: Mine })
export type Learner = z.infer<typeof Learner>

const writable = z.strictObject({
  ...facts,
  lessons: z.array(Id).max(100).describe('Ids of articles, in order'),
  questions: z.array(Question).max(100),
  translations: translations
    .refine((all) => Object.keys(all).length <= 20, 'must not be more than 20 languages')
    .describe('By language; words that are missing are said in the course’s own'),
})
const one = z.strictObject({ id: Id })

export const courses = {
  list: route({
    id: 'courses.list',
    method: 'GET',
    path: '/courses',
    access: 'course.read',
    summary: 'Courses I may take; with course.write all of them',
    reply: z.object({ items: z.array(CourseItem) }),
  }),
  create: route({
    id: 'courses.create',
    method: 'POST',
    path: '/courses',
    access: 'course.write',
    summary: 'Begin a course, as a draft unless told otherwise',
    body: writable.partial().required({ title: true }),
    reply: CoursePlan,
    status: 201,
    version: (c) => c.version,
  }),
  get: route({
    id: 'courses.get',
    method: 'GET',
    path: '/courses/:id',
    access: 'course.read',
    summary: 'A course as I take it: its articles, how far I am, and the check when I may try it',
    params: one,
    reply: Course,
  }),
  plan: route({
    id: 'courses.plan',
    method: 'GET',
    path: '/courses/:id/plan',
    access: 'course.write',
    summary: 'A course as it is written, with what is right',
    params: one,
    reply: CoursePlan,
    version: (c) => c.version,
  }),
  change: route({
    id: 'courses.change',
    method: 'PATCH',
    path: '/courses/:id',
    access: 'course.write',
    summary: 'Change a course, open it or archive it',
    params: one,
    body: writable.partial(),
    reply: CoursePlan,
    version: (c) => c.version,
  }),
  lesson: route({
    id: 'courses.lesson',
    method: 'GET',
    path: '/courses/:id/lessons/:article',
    access: 'course.read',
    summary: 'One article of a course, to be read',
    params: z.strictObject({ id: Id, article: ArticleNumber }),
    reply: z.object({ number: z.number().int(), title: z.string(), language: z.string(), html: z.string() }),
  }),
  read: route({
    id: 'courses.read',
    method: 'PUT',
    path: '/courses/:id/lessons/:article/read',
    access: 'course.read',
    summary: 'Say that I have read an article of a course',
    params: z.strictObject({ id: Id, article: ArticleNumber }),
    reply: Course,
  }),
  answer: route({
    id: 'courses.answer',
    method: 'POST',
    path: '/courses/:id/tries',
    access: 'course.read',
    summary: 'Try the check',
    params: one,
    body: z.strictObject({
      /** By question: the chosen options; of `order` all in order; of `truth` yes or no. */
      answers: z.record(Id, z.array(z.string().max(50)).max(12)),
    }),
    reply: Result,
    status: 201,
  }),
  learners: route({
    id: 'courses.learners',
    method: 'GET',
    path: '/courses/:id/learners',
    access: 'course.write',
    summary: 'Who is told to take a course, who takes it, who finished; at most a thousand people',
    params: one,
    reply: z.object({ items: z.array(Learner), assignments: z.array(Assignment) }),
  }),
  assign: route({
    id: 'courses.assign',
    method: 'POST',
    path: '/courses/:id/assignments',
    access: 'course.write',
    summary: 'Tell a person, a team or an organisation to take a course',
    params: one,
    body: z.strictObject({ target: Target, dueAt: Time.nullable().default(null) }),
    reply: Assignment,
    status: 201,
  }),
  unassign: route({
    id: 'courses.unassign',
    method: 'DELETE',
    path: '/courses/:id/assignments/:assignment',
    access: 'course.write',
    summary: 'Tell them so no longer; what they did stays',
    params: z.strictObject({ id: Id, assignment: Id }),
    reply: Empty,
    status: 204,
  }),
  anew: route({
    id: 'courses.anew',
    method: 'POST',
    path: '/courses/:id/learners/:person/anew',
    access: 'course.write',
    summary: 'Give somebody whose tries are spent all of them again',
    params: z.strictObject({ id: Id, person: Id }),
    reply: Empty,
    status: 204,
  }),
}
