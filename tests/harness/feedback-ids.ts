// What the ids of feedback's routes name, and bodies that would do; one of each thing in a workspace.
import { contract } from '../../contract/index.ts'
import type { Client } from './client.ts'
import type { Kind } from './kinds.ts'

const [survey, idea] = [{ id: 'survey' }, { id: 'idea' }] as const
export const feedbackParams: Record<string, Record<string, Kind>> = {
  'feedback.survey': survey,
  'feedback.changeSurvey': survey,
  'feedback.removeSurvey': survey,
  'feedback.ofTicket': { number: 'ticket' },
  'feedback.changeIdea': idea,
  'feedback.vote': idea,
  'feedback.unvote': idea,
  'feedback.changeImprovement': { id: 'improvement' },
}

export const feedbackBodies: Record<string, (n: number) => Record<string, unknown>> = {
  'feedback.changeSurvey': (n) => ({ name: `Survey ${n}` }),
  'feedback.changeIdea': (n) => ({ title: `Idea ${n}` }),
  'feedback.createImprovement': (n) => ({ title: `Improvement ${n}`, source: 'idea' }),
  'feedback.changeImprovement': (n) => ({ title: `Improvement ${n}`, source: 'idea' }),
}

export const feedbackFields: Record<string, Kind> = {
  survey: 'survey',
  mark: 'survey',
  idea: 'idea',
  improvement: 'improvement',
  sourceId: 'idea',
  ownerId: 'person',
}

export const feedbackOtherwise: Record<string, { statuses: number[]; why: string }> = {
  'feedback.marks survey': { statuses: [200], why: 'a filter that nothing matches' },
  'feedback.marks mark': { statuses: [200], why: 'a filter that nothing matches' },
  'feedback.ideas idea': { statuses: [200], why: 'a filter that nothing matches' },
  'feedback.improvements improvement': { statuses: [200], why: 'a filter that nothing matches' },
  'feedback.improvements sourceId': { statuses: [200], why: 'a filter that nothing matches' },
}

export const feedbackThings = async (client: Client) => {
  const { feedback } = contract
  const made = {
    survey: await client.call(feedback.createSurvey, { body: { name: 'canary survey', kind: 'csat' } }),
    idea: await client.call(feedback.createIdea, { body: { title: 'canary idea' } }),
    improvement: await client.call(feedback.createImprovement, { body: { title: 'canary improvement' } }),
  }
  return { survey: made.survey.id, idea: made.idea.id, improvement: made.improvement.id }
}
