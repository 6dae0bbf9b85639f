// What a person has besides tickets and addresses: what they learned and what they said. Moves with a merge.
import type { Tx } from '../../../platform/database.ts'
import { type JoinedLearner, joinLearnerIn, partLearnerIn } from '../../courses/index.ts'
import { type JoinedVoice, joinVoiceIn, partVoiceIn } from '../../feedback/index.ts'

export interface Belongings {
  learner: JoinedLearner
  voice: JoinedVoice
}

interface Pair {
  keptId: string
  mergedId: string
}

export const joinBelongings = async (tx: Tx, workspaceId: string, pair: Pair): Promise<Belongings> => ({
  learner: await joinLearnerIn(tx, workspaceId, pair),
  voice: await joinVoiceIn(tx, workspaceId, pair),
})

/** `joined` is missing where two people were merged before there were courses and surveys. */
export const partBelongings = async (
  tx: Tx,
  workspaceId: string,
  pair: Pair,
  joined: Belongings | undefined,
): Promise<void> => {
  if (!joined) return
  await partLearnerIn(tx, workspaceId, pair, joined.learner)
  await partVoiceIn(tx, workspaceId, pair, joined.voice)
}
