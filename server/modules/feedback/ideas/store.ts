// The SQL of ideas and their votes.
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import { anyOf } from '../../../platform/any-of.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Tables } from '../../../platform/tables.ts'

export type IdeaRow = Selectable<Tables['idea']>

interface Asked {
  id?: string | undefined
  state?: IdeaRow['state'] | undefined
  sort: 'votes' | 'newest'
  after: readonly [number, string, string] | null
  limit: number
  /** Only what this reader may see; left out: all. */
  reader?: { personId: string; organisationId: string | null }
}

export const loadIdeas = (
  tx: Tx,
  workspaceId: string,
  { id, state, sort, after, limit, reader }: Asked,
): Promise<IdeaRow[]> => {
  const votes = sort === 'votes' ? sql<number>`votes` : sql<number>`0`
  let query = tx
    .selectFrom('idea')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .orderBy(sql`${votes} desc, created_at desc, id desc`)
    .limit(limit)
  if (id) query = query.where('id', '=', id)
  if (state) query = query.where('state', '=', state)
  if (reader) query = query.where(visibleTo(reader))
  if (after)
    query = query.where(
      sql<boolean>`(${votes}, created_at, id) < (${after[0]}::int, ${after[1]}::timestamptz, ${after[2]}::uuid)`,
    )
  return query.execute()
}

/** The same as `maySeeIdea` for requesters. */
const visibleTo = ({ personId, organisationId }: { personId: string; organisationId: string | null }) =>
  sql<boolean>`(is_shared or person_id = ${personId} or organisation_id = ${organisationId}::uuid)`

export const loadIdea = async (tx: Tx, workspaceId: string, id: string): Promise<IdeaRow | null> =>
  (await tx
    .selectFrom('idea')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()) ?? null

export const lockIdea = async (tx: Tx, workspaceId: string, id: string): Promise<IdeaRow | null> =>
  (await tx
    .selectFrom('idea')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()) ?? null

export const insertIdea = async (tx: Tx, row: Insertable<Tables['idea']>): Promise<void> => {
  await tx.insertInto('idea').values(row).execute()
}

export const updateIdea = async (
  tx: Tx,
  { workspace_id, id }: IdeaRow,
  change: Updateable<Tables['idea']>,
): Promise<void> => {
  await tx
    .updateTable('idea')
    .set(change)
    .where('workspace_id', '=', workspace_id)
    .where('id', '=', id)
    .execute()
}

/** The caller holds the idea's lock. Twice is once. */
export const setVote = async (
  tx: Tx,
  { workspace_id, id }: IdeaRow,
  { personId, at, isOn }: { personId: string; at: string; isOn: boolean },
): Promise<void> => {
  if (isOn)
    await tx
      .insertInto('idea_vote')
      .values({ workspace_id, idea_id: id, person_id: personId, at })
      .onConflict((c) => c.doNothing())
      .execute()
  else
    await tx
      .deleteFrom('idea_vote')
      .where('workspace_id', '=', workspace_id)
      .where('idea_id', '=', id)
      .where('person_id', '=', personId)
      .execute()
  await countVotes(tx, workspace_id, [id])
}

/** The caller holds the locks of the ideas. */
export const countVotes = async (tx: Tx, workspaceId: string, ids: readonly string[]): Promise<void> => {
  await sql`update idea set votes = (select count(*) from idea_vote v
      where v.workspace_id = idea.workspace_id and v.idea_id = idea.id)
    where workspace_id = ${workspaceId} and id = ${anyOf(ids, 'uuid')}`.execute(tx)
}

export const loadVotesOf = async (
  tx: Tx,
  workspaceId: string,
  personId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  const rows = await tx
    .selectFrom('idea_vote')
    .select('idea_id')
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
    .where('idea_id', '=', anyOf(ids, 'uuid'))
    .execute()
  return new Set(rows.map((r) => r.idea_id))
}

export const countSince = async (
  tx: Tx,
  workspaceId: string,
  personId: string,
  since: string,
): Promise<number> =>
  (
    await tx
      .selectFrom('idea')
      .select(sql<number>`count(*)::int`.as('n'))
      .where('workspace_id', '=', workspaceId)
      .where('person_id', '=', personId)
      .where('created_at', '>=', since)
      .executeTakeFirstOrThrow()
  ).n
