// Feedback: surveys, marks, figures, ideas and the register of improvements.
import { z } from 'zod'
import { ideaStates, improvementStates, sources } from '../rules/feedback/states.ts'
import { occasions, surveyKinds } from '../rules/feedback/survey.ts'
import { PersonRef } from './people.ts'
import { route } from './route.ts'
import { Empty, Id, Name, PageQuery, page, Time } from './values.ts'

const one = z.strictObject({ id: Id })
const Words = z.string().trim().max(5000)
const Short = z.string().trim().max(500)
const Kind = z.enum(surveyKinds)
const Question = z.string().trim().max(300)

const surveyFacts = {
  name: Name,
  kind: Kind,
  isOn: z.boolean(),
  occasion: z.enum(occasions),
  /** As in the search bar; empty: every ticket. */
  condition: z.string().trim().max(5000),
  questions: z.strictObject({ en: Question, de: Question, ar: Question }).partial(),
  delayMinutes: z.number().int().min(0).max(43_200),
  everyDays: z.number().int().min(1).max(730).nullable(),
  /** Percent of those who could be asked. */
  share: z.number().int().min(1).max(100),
  /** Nobody is asked twice within so many days. */
  quietDays: z.number().int().min(0).max(730),
  expiresDays: z.number().int().min(1).max(365),
  /** Marks up to this one make a task for the team's lead; null: none does. */
  followUpAt: z.number().int().min(0).max(10).nullable(),
}

export const Survey = z.object({
  id: Id,
  ...surveyFacts,
  asked: z.number().int(),
  answered: z.number().int(),
  version: z.number().int(),
  updatedAt: Time,
})
export type Survey = z.infer<typeof Survey>

export const Mark = z.object({
  id: Id,
  survey: z.object({ id: Id, name: z.string(), kind: Kind }),
  mark: z.number().int(),
  isBad: z.boolean(),
  comment: z.string(),
  person: PersonRef,
  ticket: z.object({ number: z.number().int(), subject: z.string() }).nullable(),
  team: z.object({ id: Id, name: z.string() }).nullable(),
  /** Whose work it was: told to that person and to managers only. */
  assignee: PersonRef.nullable(),
  taskId: Id.nullable(),
  answeredAt: Time,
  changedAt: Time.nullable(),
})
export type Mark = z.infer<typeof Mark>

export const Figures = z.object({
  n: z.number().int(),
  mean: z.number().nullable(),
  good: z.number().int(),
  bad: z.number().int(),
  share: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  nps: z.number().nullable(),
})
export type Figures = z.infer<typeof Figures>

export const FeedbackFigures = z.object({
  kinds: z.array(
    z.object({
      kind: Kind,
      asked: z.number().int(),
      figures: Figures,
      counts: z.array(z.object({ mark: z.number().int(), n: z.number().int() })),
      months: z.array(z.object({ month: z.string(), figures: Figures })),
    }),
  ),
  teams: z.array(z.object({ id: Id, name: z.string(), kind: Kind, figures: Figures })),
  /** Oneself; managers see everybody. */
  people: z.array(z.object({ person: PersonRef, kind: Kind, figures: Figures })),
  articles: z.array(
    z.object({
      number: z.number().int(),
      title: z.string(),
      n: z.number().int(),
      good: z.number().int(),
      share: z.number().nullable(),
      low: z.number().nullable(),
      high: z.number().nullable(),
    }),
  ),
})
export type FeedbackFigures = z.infer<typeof FeedbackFigures>

export const Idea = z.object({
  id: Id,
  title: z.string(),
  about: z.string(),
  person: PersonRef,
  organisation: z.object({ id: Id, name: z.string() }).nullable(),
  isShared: z.boolean(),
  state: z.enum(ideaStates),
  answer: z.string(),
  answeredBy: PersonRef.nullable(),
  answeredAt: Time.nullable(),
  votes: z.number().int(),
  hasMyVote: z.boolean(),
  version: z.number().int(),
  createdAt: Time,
})
export type Idea = z.infer<typeof Idea>

const improvementFacts = {
  title: Name,
  why: Words,
  source: z.enum(sources),
  sourceId: Id.nullable(),
  sourceLabel: z.string().trim().max(200),
  ownerId: Id.nullable(),
  measure: Short,
  target: Short,
  result: Words,
  state: z.enum(improvementStates),
  dueOn: z.iso.date('must be a day of the calendar, such as 2027-01-01').nullable(),
}

export const Improvement = z.object({
  id: Id,
  ...improvementFacts,
  owner: PersonRef.nullable(),
  version: z.number().int(),
  createdAt: Time,
  updatedAt: Time,
})
export type Improvement = z.infer<typeof Improvement>

const surveyBody = z.strictObject(surveyFacts)
const improvementBody = z.strictObject(improvementFacts)
const Since = z.strictObject({
  since: Time.optional(),
  until: Time.optional(),
})

export const feedback = {
  surveys: route({
    id: 'feedback.surveys',
    method: 'GET',
    path: '/surveys',
    access: 'feedback.read',
    summary: 'All surveys, with how many were asked and answered',
    reply: z.object({ items: z.array(Survey) }),
  }),
  createSurvey: route({
    id: 'feedback.createSurvey',
    method: 'POST',
    path: '/surveys',
    access: 'feedback.write',
    summary: 'Begin a survey; it asks nobody until it is switched on',
    body: surveyBody.partial().required({ name: true, kind: true }),
    reply: Survey,
    status: 201,
    version: (s) => s.version,
  }),
  survey: route({
    id: 'feedback.survey',
    method: 'GET',
    path: '/surveys/:id',
    access: 'feedback.read',
    summary: 'One survey',
    params: one,
    reply: Survey,
    version: (s) => s.version,
  }),
  changeSurvey: route({
    id: 'feedback.changeSurvey',
    method: 'PATCH',
    path: '/surveys/:id',
    access: 'feedback.write',
    summary: 'Change a survey, switch it on or off',
    params: one,
    body: surveyBody.omit({ kind: true }).partial(),
    reply: Survey,
    version: (s) => s.version,
  }),
  removeSurvey: route({
    id: 'feedback.removeSurvey',
    method: 'DELETE',
    path: '/surveys/:id',
    access: 'feedback.write',
    summary: 'Remove a survey that never asked anybody; others are switched off',
    params: one,
    reply: Empty,
    status: 204,
  }),
  marks: route({
    id: 'feedback.marks',
    method: 'GET',
    path: '/feedback/marks',
    access: 'feedback.read',
    summary: 'Marks given, newest first; agents see those on their own tickets',
    query: z.strictObject({
      ...PageQuery,
      survey: Id.optional(),
      show: z.enum(['all', 'bad', 'words']).default('all'),
    }),
    reply: page(Mark),
  }),
  figures: route({
    id: 'feedback.figures',
    method: 'GET',
    path: '/feedback/figures',
    access: 'feedback.read',
    summary:
      'What the marks of a span say: all together, by team, by person (oneself, or for managers), by article',
    query: Since,
    reply: FeedbackFigures,
  }),
  ofTicket: route({
    id: 'feedback.ofTicket',
    method: 'GET',
    path: '/tickets/:number/feedback',
    access: 'feedback.read',
    summary: 'What the requester of a ticket was asked and said; agents see it on their own tickets',
    params: z.strictObject({ number: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) }),
    reply: z.object({ waiting: z.number().int(), items: z.array(Mark) }),
  }),
  ideas: route({
    id: 'feedback.ideas',
    method: 'GET',
    path: '/ideas',
    access: 'feedback.read',
    summary: 'Ideas of requesters and the team, by votes or newest first',
    query: z.strictObject({
      ...PageQuery,
      state: z.enum(ideaStates).optional(),
      sort: z.enum(['votes', 'newest']).default('votes'),
    }),
    reply: page(Idea),
  }),
  createIdea: route({
    id: 'feedback.createIdea',
    method: 'POST',
    path: '/ideas',
    access: 'feedback.read',
    summary: 'Put an idea down',
    body: z.strictObject({ title: Name, about: Words.default('') }),
    reply: Idea,
    status: 201,
    version: (i) => i.version,
  }),
  changeIdea: route({
    id: 'feedback.changeIdea',
    method: 'PATCH',
    path: '/ideas/:id',
    access: 'feedback.write',
    summary: 'Answer an idea, say how far it is, share it with every requester',
    params: one,
    body: z
      .strictObject({ title: Name, state: z.enum(ideaStates), answer: Words, isShared: z.boolean() })
      .partial(),
    reply: Idea,
    version: (i) => i.version,
  }),
  vote: route({
    id: 'feedback.vote',
    method: 'PUT',
    path: '/ideas/:id/vote',
    access: 'feedback.read',
    summary: 'Give an idea my vote, once',
    params: one,
    reply: Idea,
  }),
  unvote: route({
    id: 'feedback.unvote',
    method: 'DELETE',
    path: '/ideas/:id/vote',
    access: 'feedback.read',
    summary: 'Take my vote back',
    params: one,
    reply: Idea,
  }),
  improvements: route({
    id: 'feedback.improvements',
    method: 'GET',
    path: '/improvements',
    access: 'feedback.read',
    summary: 'The register of improvements, newest first',
    query: z.strictObject({ ...PageQuery, state: z.enum(improvementStates).optional() }),
    reply: page(Improvement),
  }),
  createImprovement: route({
    id: 'feedback.createImprovement',
    method: 'POST',
    path: '/improvements',
    access: 'feedback.write',
    summary: 'Write down what is to become better, and where that came from',
    body: improvementBody.partial().required({ title: true }),
    reply: Improvement,
    status: 201,
    version: (i) => i.version,
  }),
  changeImprovement: route({
    id: 'feedback.changeImprovement',
    method: 'PATCH',
    path: '/improvements/:id',
    access: 'feedback.write',
    summary: 'Change an improvement: owner, measure, target, result, state',
    params: one,
    body: improvementBody.partial(),
    reply: Improvement,
    version: (i) => i.version,
  }),
}
