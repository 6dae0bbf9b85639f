// The states of ideas and improvements, where improvements come from, and who may see an idea.
import { isTeamRole, type Role } from '../access/roles.ts'

export const ideaStates = ['new', 'considered', 'planned', 'done', 'declined'] as const
export type IdeaState = (typeof ideaStates)[number]

export const improvementStates = ['idea', 'doing', 'measuring', 'done', 'dropped'] as const
export type ImprovementState = (typeof improvementStates)[number]

export const sources = ['own', 'idea', 'survey', 'problem', 'gap', 'review'] as const
export type Source = (typeof sources)[number]

export interface IdeaReader {
  personId: string
  role: Role
  organisationId: string | null
}

/** What one organisation wishes is no other's business until the team shares it. */
export const maySeeIdea = (
  idea: { personId: string; organisationId: string | null; isShared: boolean },
  reader: IdeaReader,
): boolean =>
  isTeamRole(reader.role) ||
  idea.isShared ||
  idea.personId === reader.personId ||
  (idea.organisationId !== null && idea.organisationId === reader.organisationId)

/** Whether votes still say anything. */
export const takesVotes = (state: IdeaState): boolean => state !== 'done' && state !== 'declined'

export interface Improving {
  ownerId: string | null
  measure: string
  target: string
  result: string
}

/** What is missing before an improvement may be in this state: who, how we would know, and what came of it. */
export const missingFor = (state: ImprovementState, { ownerId, measure, target, result }: Improving) => {
  const missing: ('ownerId' | 'measure' | 'target' | 'result')[] = []
  const isBegun = state === 'doing' || state === 'measuring' || state === 'done'
  if (isBegun && ownerId === null) missing.push('ownerId')
  if (isBegun && measure === '') missing.push('measure')
  if (isBegun && target === '') missing.push('target')
  if (state === 'done' && result === '') missing.push('result')
  return missing
}
