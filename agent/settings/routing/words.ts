// Strategies of routing and the parts of its score, in words.
import type { ScorePart, Strategy } from '../../../rules/routing/strategy.ts'

export const strategyNames: Record<Strategy, string> = {
  manual: 'By hand',
  suggest: 'Suggested',
  round_robin: 'In turn',
  least_loaded: 'Least loaded',
  best_match: 'Best match',
  pull: 'Fetched',
}

export const strategyNotes: Record<Strategy, string> = {
  manual: 'Somebody assigns each ticket; nobody is proposed',
  suggest: 'The desk proposes somebody with reasons, a person decides',
  round_robin: 'By itself, to whoever waited longest for one',
  least_loaded: 'By itself, to whoever has the least work',
  best_match: 'By itself, to whoever suits best by the weights below',
  pull: 'People ask for the next one and get the most pressing they are able to do',
}

export const partNames: Record<ScorePart, string> = {
  skill: 'Skill',
  load: 'Free capacity',
  fairness: 'Fair shares',
  affinity: 'Knows the case',
  time_left: 'Time left in the shift',
  language: 'Language',
}

export const partNotes: Record<ScorePart, string> = {
  skill: 'Knows what the service needs, better than it needs',
  load: 'Has little work now',
  fairness: 'Got less than the others in this shift',
  affinity: 'Helped this requester, or with something alike',
  time_left: 'Is still there when it is due',
  language: 'Speaks the requester’s language',
}
