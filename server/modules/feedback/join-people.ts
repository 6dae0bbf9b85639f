// Two people become one: questions put to the other, their marks, ideas and votes move; and back when that is undone.
import { sql } from 'kysely'
import { anyOf } from '../../platform/any-of.ts'
import type { Tx } from '../../platform/database.ts'
import { countVotes } from './ideas/store.ts'

interface Pair {
  keptId: string
  mergedId: string
}

/** What undoing needs. */
export interface JoinedVoice {
  asks: string[]
  ideas: string[]
  votes: string[]
  /** Where both had voted: one vote is left. */
  doubled: { ideaId: string; at: string }[]
}

export const joinVoiceIn = async (
  tx: Tx,
  workspaceId: string,
  { keptId, mergedId }: Pair,
): Promise<JoinedVoice> => {
  await lockVoted(tx, workspaceId, [keptId, mergedId])
  const own = tx
    .selectFrom('idea_vote')
    .select('idea_id')
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', keptId)
  const doubled = await tx
    .deleteFrom('idea_vote')
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', mergedId)
    .where('idea_id', 'in', own)
    .returning(['idea_id as ideaId', 'at'])
    .execute()
  const joined: JoinedVoice = {
    asks: await hand(tx, workspaceId, 'survey_ask', { from: mergedId, to: keptId }),
    ideas: await hand(tx, workspaceId, 'idea', { from: mergedId, to: keptId }),
    votes: await handVotes(tx, workspaceId, { from: mergedId, to: keptId }),
    doubled,
  }
  await countVotes(
    tx,
    workspaceId,
    doubled.map((d) => d.ideaId),
  )
  return joined
}

export const partVoiceIn = async (
  tx: Tx,
  workspaceId: string,
  { keptId, mergedId }: Pair,
  { asks, ideas, votes, doubled }: JoinedVoice,
): Promise<void> => {
  await lockVoted(tx, workspaceId, [keptId, mergedId])
  await hand(tx, workspaceId, 'survey_ask', { from: keptId, to: mergedId, only: asks })
  await hand(tx, workspaceId, 'idea', { from: keptId, to: mergedId, only: ideas })
  await handVotes(tx, workspaceId, { from: keptId, to: mergedId, only: votes })
  if (doubled.length === 0) return
  await tx
    .insertInto('idea_vote')
    .values(
      doubled.map(({ ideaId, at }) => ({
        workspace_id: workspaceId,
        idea_id: ideaId,
        person_id: mergedId,
        at,
      })),
    )
    .onConflict((c) => c.doNothing())
    .execute()
  await countVotes(
    tx,
    workspaceId,
    doubled.map((d) => d.ideaId),
  )
}

/** As whoever votes does: the idea before its votes. */
const lockVoted = async (tx: Tx, workspaceId: string, people: readonly string[]): Promise<void> => {
  await sql`select from idea i where i.workspace_id = ${workspaceId} and (i.person_id = ${anyOf(people, 'uuid')} or i.id in (
      select v.idea_id from idea_vote v where v.workspace_id = ${workspaceId} and v.person_id = ${anyOf(people, 'uuid')}))
    order by i.id for update`.execute(tx)
}

interface Way {
  from: string
  to: string
  only?: readonly string[]
}

/** Returns which. */
const hand = async (
  tx: Tx,
  workspaceId: string,
  table: 'survey_ask' | 'idea',
  { from, to, only }: Way,
): Promise<string[]> => {
  let query = tx
    .updateTable(table)
    .set({ person_id: to })
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', from)
  if (only) query = query.where('id', '=', anyOf(only, 'uuid'))
  return (await query.returning('id').execute()).map((r) => r.id)
}

const handVotes = async (tx: Tx, workspaceId: string, { from, to, only }: Way): Promise<string[]> => {
  let query = tx
    .updateTable('idea_vote')
    .set({ person_id: to })
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', from)
  if (only) query = query.where('idea_id', '=', anyOf(only, 'uuid'))
  return (await query.returning('idea_id').execute()).map((r) => r.idea_id)
}
