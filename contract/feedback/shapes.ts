// What surveys, marks, figures, ideas and improvements look like in the API.
import { z } from 'zod'
import { ideaStates, improvementStates, sources } from '../../rules/feedback/states.ts'
import { occasions, surveyKinds } from '../../rules/feedback/survey.ts'
import { PersonRef } from '../people.ts'
import { Id, Name, Time } from '../values.ts'

export const Words = z.string().trim().max(5000)
const Short = z.string().trim().max(500)
const Kind = z.enum(surveyKinds)
const Question = z.string().trim().max(300)

export const surveyFacts = {
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
  /** Of a schedule: the last round, and when the next begins; null: none yet. */
  round: z
    .object({ beganAt: Time, endedAt: Time.nullable(), asked: z.number().int(), nextAt: Time })
    .nullable(),
  version: z.number().int(),
  updatedAt: Time,
})
export type Survey = z.infer<typeof Survey>

/** What became of it in the register of improvements. */
const Taken = z.object({ id: Id, state: z.enum(improvementStates) }).nullable()

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
  improvement: Taken,
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
  improvement: Taken,
  version: z.number().int(),
  createdAt: Time,
})
export type Idea = z.infer<typeof Idea>

export const improvementFacts = {
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
  /** As it is called today; `number` of the ticket or article it is; null: it is gone, or there never was one. */
  origin: z.object({ label: z.string(), number: z.number().int().nullable() }).nullable(),
  owner: PersonRef.nullable(),
  version: z.number().int(),
  createdAt: Time,
  updatedAt: Time,
})
export type Improvement = z.infer<typeof Improvement>
