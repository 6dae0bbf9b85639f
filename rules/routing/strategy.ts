// How a team's tickets find somebody.
import type { Channel, Priority } from '../ticket/words.ts'

export const strategies = ['manual', 'suggest', 'round_robin', 'least_loaded', 'best_match', 'pull'] as const
export type Strategy = (typeof strategies)[number]

/** Parts of the score; each is between 0 and 1 before its weight. */
export const scoreParts = ['skill', 'load', 'fairness', 'affinity', 'time_left', 'language'] as const
export type ScorePart = (typeof scoreParts)[number]

/** Of one team; the one without a team is for all that have none of their own. */
export interface Routing {
  teamId: string | null
  strategy: Strategy
  /** How much each part counts, 0 to 10. */
  weights: Readonly<Record<ScorePart, number>>
  /** Minutes in which an assigned person accepts it (by acting); then it goes to the next. null: no limit. */
  acceptMinutes: number | null
  /** How much of somebody's capacity a ticket takes. */
  points: {
    channels: Readonly<Record<Channel, number>>
    priorities: Readonly<Record<Priority, number>>
  }
  /** How long work of one point takes, as the board expects it. */
  minutesPerPoint: number
}

/** Where no routing is published: people decide, with suggestions. */
export const usualRouting: Routing = {
  teamId: null,
  strategy: 'suggest',
  weights: { skill: 5, load: 4, fairness: 2, affinity: 3, time_left: 3, language: 2 },
  acceptMinutes: null,
  points: {
    channels: { mail: 1, portal: 1, api: 1, agent: 1, phone: 1 },
    priorities: { urgent: 1, high: 1, normal: 1, low: 1 },
  },
  minutesPerPoint: 45,
}

/** Somebody is found without anybody asking. */
export const isAutomatic = ({ strategy }: Pick<Routing, 'strategy'>): boolean =>
  strategy === 'round_robin' || strategy === 'least_loaded' || strategy === 'best_match'
