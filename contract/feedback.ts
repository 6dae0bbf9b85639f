// Feedback: surveys, marks, figures, ideas and the register of improvements.
import { z } from 'zod'
import { ideaStates, improvementStates, sources } from '../rules/feedback/states.ts'
import {
  FeedbackFigures,
  Idea,
  Improvement,
  improvementFacts,
  Mark,
  Survey,
  surveyFacts,
  Words,
} from './feedback/shapes.ts'
import { route } from './route.ts'
import { Empty, Id, Name, PageQuery, page, Time } from './values.ts'

export type { FeedbackFigures, Figures, Idea, Improvement, Mark, Survey } from './feedback/shapes.ts'

const one = z.strictObject({ id: Id })
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
      mark: Id.optional(),
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
      idea: Id.optional(),
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
    query: z.strictObject({
      ...PageQuery,
      improvement: Id.optional(),
      state: z.enum(improvementStates).optional(),
      source: z.enum(sources).optional(),
      sourceId: Id.optional(),
    }),
    reply: page(Improvement),
  }),
  createImprovement: route({
    id: 'feedback.createImprovement',
    method: 'POST',
    path: '/improvements',
    access: 'feedback.read',
    summary:
      'Write down what is to become better, and where that came from; without feedback.write as a proposal that nobody owns',
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
