// Of some tickets those the rest of the question holds for, with what facets count.
import { sql } from 'kysely'
import type { Question } from '../../../../rules/conditions/index.ts'
import { anyOf } from '../../../platform/any-of.ts'
import type { Tx } from '../../../platform/database.ts'
import { questionSql, type WordsSql } from '../../tickets/index.ts'

export interface Counted {
  id: string
  status: string
  team: string | null
  assignee: string | null
  organisation: string | null
  tags: readonly string[]
}

export const narrow = async (
  tx: Tx,
  workspaceId: string,
  ticketIds: readonly string[],
  rest: { question: Question; words: WordsSql },
): Promise<ReadonlyMap<string, Counted>> => {
  if (ticketIds.length === 0) return new Map()
  const { rows } = await sql<Counted>`
    select t.id, t.status, t.team_id as team, t.assignee_id as assignee, t.organisation_id as organisation, t.tags
    from ticket t
    where t.workspace_id = ${workspaceId} and t.id = ${anyOf(ticketIds, 'uuid')}
      and ${questionSql(rest.question, rest.words)}`.execute(tx)
  return new Map(rows.map((r) => [r.id, r]))
}
