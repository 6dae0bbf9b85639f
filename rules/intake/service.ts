// What is offered: a tree of services (categories), each with what the desk knows about its tickets beforehand.
import type { Level } from '../ticket/words.ts'

export interface Service {
  parentId: string | null
  description: string
  /** Where its tickets go. null: as the service above, or nowhere. */
  teamId: string | null
  /** What somebody must know to take them. */
  skills: readonly { skillId: string; level: number }[]
  impact: Level | null
  urgency: Level | null
  /** Somebody has to be where the requester is. */
  isOnSite: boolean
  /** People stand before it in the portal's catalogue. */
  isRequestable: boolean
}
