// Subscribers: durable ones keep a cursor in the database, live ones only in this process.
import { sql } from 'kysely'
import type { Tx } from '../database.ts'
import type { Desk } from '../desk.ts'
import type { LiveReaction, Reaction } from '../module.ts'
import type { Event } from './event.ts'
import { lastPosition, readAfter } from './read.ts'

const batch = 200

const wanted = (types: readonly string[] | 'all', events: readonly Event[]): Event[] =>
  events.filter((e) => types === 'all' || types.includes(e.type))

/** Which durable reactions have not seen everything: one look for all of them, for most rounds find nothing new. */
export const reactionsBehind = async <R extends Pick<Reaction, 'name'>>(
  desk: Desk,
  workspaceId: string,
  reactions: readonly R[],
): Promise<R[]> => {
  const { rows } = await desk.db.readOne(workspaceId, (tx) =>
    sql<{ name: string }>`
      select r.name from unnest(${reactions.map((r) => r.name)}::text[]) as r (name)
      where coalesce((
        select position from subscriber where workspace_id = ${workspaceId} and name = r.name
      ), 0) < coalesce((
        select position from event_position where workspace_id = ${workspaceId} order by position desc limit 1
      ), 0)`.execute(tx),
  )
  return reactions.filter(({ name }) => rows.some((row) => row.name === name))
}

/** Lets one durable reaction catch up. One process at a time; the cursor moves after the reaction has returned. */
export const catchUp = async (desk: Desk, workspaceId: string, reaction: Reaction): Promise<void> => {
  const client = await desk.db.pool.connect()
  try {
    const key = `subscriber:${workspaceId}:${reaction.name}`
    const { rows } = await client.query('select pg_try_advisory_lock(hashtextextended($1, 0)) as got', [key])
    if (rows[0]?.got !== true) return
    try {
      while (await step(desk, workspaceId, reaction));
    } finally {
      await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [key])
    }
  } finally {
    client.release()
  }
}

const step = async (desk: Desk, workspaceId: string, reaction: Reaction): Promise<boolean> => {
  const events = await desk.db.inWorkspace(workspaceId, async (tx) =>
    readAfter(tx, workspaceId, await cursor(tx, workspaceId, reaction.name), batch),
  )
  const last = events.at(-1)
  if (!last) return false
  const mine = wanted(reaction.types, events)
  if (mine.length > 0) await reaction.react(desk, workspaceId, mine)
  await desk.db.inWorkspace(workspaceId, (tx) =>
    tx
      .insertInto('subscriber')
      .values({ workspace_id: workspaceId, name: reaction.name, position: last.position })
      .onConflict((c) =>
        c
          .columns(['workspace_id', 'name'])
          .doUpdateSet({ position: sql`greatest(subscriber.position, excluded.position)` }),
      )
      .execute(),
  )
  return events.length === batch
}

const cursor = async (tx: Tx, workspaceId: string, name: string): Promise<number> => {
  const row = await tx
    .selectFrom('subscriber')
    .select('position')
    .where('workspace_id', '=', workspaceId)
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.position ?? 0
}

/** Shows live reactions what is new since this process last looked; begins at the present. */
export const liveFollower = (
  desk: Desk,
  reactions: readonly LiveReaction[],
): ((workspaceId: string) => Promise<void>) => {
  const positions = new Map<string, number>()
  return async (workspaceId) => {
    const before = positions.get(workspaceId)
    if (before === undefined) {
      positions.set(
        workspaceId,
        await desk.db.inWorkspace(workspaceId, (tx) => lastPosition(tx, workspaceId)),
      )
      return
    }
    const events = await desk.db.inWorkspace(workspaceId, (tx) => readAfter(tx, workspaceId, before, 1000))
    const last = events.at(-1)
    if (!last) return
    positions.set(workspaceId, last.position)
    for (const reaction of reactions) await reaction.see(desk, workspaceId, events)
  }
}
