// What a requester is told about a ticket in one plain state: who acts now, and what they can do themselves.
//
// - Nobody took it yet: it is in line, with the team that has it if there is one.
// - Somebody has it and it is ours to act: we are on it; the sentence depends on who wrote last.
// - Pending is the requester's turn. On hold means that somebody outside acts and we keep an eye on it.
// - Solved may be doubted with one press; closed too, in other words.
// Example: an open ticket of Ana's, where Jane wrote last → "on-it", "We have your answer", Ana acts.
import type { Status } from '../ticket/words.ts'

export const plainStates = ['in-line', 'on-it', 'your-turn', 'waiting', 'solved', 'closed'] as const
export type PlainState = (typeof plainStates)[number]

export const sayings = [
  'in-line',
  'in-line-team',
  'on-it-first',
  'on-it-yours',
  'on-it-news',
  'your-turn',
  'waiting',
  'solved',
  'closed',
] as const

export interface Judgement {
  state: PlainState
  /** Which sentence says it. */
  saying: (typeof sayings)[number]
  /** Who acts now: the named person, the named team, all of us, the reader, somebody outside, or nobody. */
  acts: 'person' | 'team' | 'us' | 'you' | 'outside' | 'nobody'
  /** What the reader can do: add something, answer, or open it again. */
  can: 'add' | 'answer' | 'reopen'
}

export interface StateWorld {
  status: Status
  hasAssignee: boolean
  hasTeam: boolean
  /** Whether the team ever wrote to the requester. */
  answered: boolean
  /** Whether the requester wrote last and waits. */
  waits: boolean
}

export const judgeState = (world: StateWorld): Judgement => {
  const ours = world.hasAssignee ? 'person' : world.hasTeam ? 'team' : 'us'
  switch (world.status) {
    case 'pending':
      return { state: 'your-turn', saying: 'your-turn', acts: 'you', can: 'answer' }
    case 'on_hold':
      return { state: 'waiting', saying: 'waiting', acts: 'outside', can: 'add' }
    case 'solved':
      return { state: 'solved', saying: 'solved', acts: 'nobody', can: 'reopen' }
    case 'closed':
      return { state: 'closed', saying: 'closed', acts: 'nobody', can: 'reopen' }
    case 'new':
    case 'open':
      if (!world.hasAssignee)
        return {
          state: 'in-line',
          saying: world.hasTeam ? 'in-line-team' : 'in-line',
          acts: ours,
          can: 'add',
        }
      return { state: 'on-it', saying: onIt(world), acts: 'person', can: 'add' }
  }
}

const onIt = (world: StateWorld): Judgement['saying'] => {
  if (!world.answered) return 'on-it-first'
  return world.waits ? 'on-it-yours' : 'on-it-news'
}
