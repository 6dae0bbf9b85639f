// The SQL of notices.
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import { anyOf } from '../../../platform/any-of.ts'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Tables } from '../../../platform/tables.ts'

export type NoticeRow = Selectable<Tables['notice']>

/** What lies in `notice.data`: ids and names of parts, never words that people wrote. */
export interface NoticeData {
  /** Of the last event it holds, so that an event seen twice counts once. */
  position: number
  actorId: string | null
  /** Of the desk's parts, such as `mail`. */
  actorName: string
  messageId: string | null
  mail: boolean
  push: boolean
}

export const dataOf = (row: Pick<NoticeRow, 'data'>): NoticeData => row.data as unknown as NoticeData

/** Unread ones, and read ones young enough to hold these events already. */
export const loadBundles = (
  tx: Tx,
  workspaceId: string,
  personIds: readonly string[],
  since: string,
): Promise<NoticeRow[]> =>
  tx
    .selectFrom('notice')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', anyOf(personIds, 'uuid'))
    .where((e) => e.or([e('read_at', 'is', null), e('last_at', '>=', since)]))
    .execute()

export const insertNotices = async (tx: Tx, rows: readonly Insertable<Tables['notice']>[]): Promise<void> => {
  if (rows.length === 0) return
  await tx
    .insertInto('notice')
    .values([...rows])
    .onConflict((c) => c.doNothing())
    .execute()
}

export const updateNotice = async (
  tx: Tx,
  workspaceId: string,
  id: string,
  change: Updateable<Tables['notice']>,
): Promise<void> => {
  await tx
    .updateTable('notice')
    .set(change)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}

export const countUnread = async (tx: Tx, workspaceId: string, personId: string): Promise<number> =>
  (
    await tx
      .selectFrom('notice')
      .select((e) => e.fn.countAll<number>().as('n'))
      .where('workspace_id', '=', workspaceId)
      .where('person_id', '=', personId)
      .where('read_at', 'is', null)
      .where('is_shown', '=', true)
      .executeTakeFirstOrThrow()
  ).n

export type Which = { ids: readonly string[] } | { number: number } | { all: true }

/** Read ones are looked up for a while, not for ever. */
const keptFor = { hours: 24 * 90 }

/** Returns how many were unread; those read long ago go with it. */
export const markRead = async (
  tx: Tx,
  who: { workspaceId: string; personId: string },
  which: Which,
  now: Temporal.Instant,
): Promise<number> => {
  const unread = tx
    .updateTable('notice')
    .set({ read_at: iso(now) })
    .where('workspace_id', '=', who.workspaceId)
    .where('person_id', '=', who.personId)
    .where('read_at', 'is', null)
  const chosen =
    'ids' in which
      ? unread.where('id', '=', anyOf(which.ids, 'uuid'))
      : 'number' in which
        ? unread.where('ticket_id', '=', (e) =>
            e
              .selectFrom('ticket')
              .select('id')
              .where('workspace_id', '=', who.workspaceId)
              .where('number', '=', which.number),
          )
        : unread
  const { numUpdatedRows } = await chosen.executeTakeFirst()
  await tx
    .deleteFrom('notice')
    .where('workspace_id', '=', who.workspaceId)
    .where('person_id', '=', who.personId)
    .where('read_at', '<', iso(now.subtract(keptFor)))
    .execute()
  return Number(numUpdatedRows)
}

/** Notices with the names and words that show them, newest first. */
export const loadShown = (
  tx: Tx,
  workspaceId: string,
  personId: string,
  {
    isUnread = false,
    isHidden = false,
    after = null,
    limit,
  }: {
    isUnread?: boolean
    /** Those that leave by mail or push only, too. */
    isHidden?: boolean
    after?: readonly [string, string] | null
    limit: number
  },
) =>
  tx
    .selectFrom('notice as n')
    .leftJoin('ticket as t', (j) =>
      j.onRef('t.workspace_id', '=', 'n.workspace_id').onRef('t.id', '=', 'n.ticket_id'),
    )
    .leftJoin('message as m', (j) =>
      j
        .onRef('m.workspace_id', '=', 'n.workspace_id')
        .on('m.id', '=', sql<string>`(n.data ->> 'messageId')::uuid`),
    )
    .leftJoin('person as p', (j) =>
      j
        .onRef('p.workspace_id', '=', 'n.workspace_id')
        .on('p.id', '=', sql<string>`(n.data ->> 'actorId')::uuid`),
    )
    .selectAll('n')
    .select([
      't.number',
      't.subject',
      't.status',
      't.team_id',
      'p.name as actor',
      sql<string | null>`left(coalesce(m.visible_text, m.text), 300)`.as('words'),
    ])
    .where('n.workspace_id', '=', workspaceId)
    .where('n.person_id', '=', personId)
    .$if(!isHidden, (q) => q.where('n.is_shown', '=', true))
    .$if(isUnread, (q) => q.where('n.read_at', 'is', null))
    .$if(after !== null, (q) =>
      q.where(sql<boolean>`(n.last_at, n.id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
    )
    .orderBy('n.last_at', 'desc')
    .orderBy('n.id', 'desc')
    .limit(limit)
    .execute()

export type ShownRow = Awaited<ReturnType<typeof loadShown>>[number]
