// Messages and files of a requester's own tickets. No query can see a note, nor what a stranger wrote into the
// ticket: shown is what the team answered, and what the requester, a follower or somebody copied in wrote.
import { type ExpressionBuilder, type Selectable, sql } from 'kysely'
import type { Tx } from '../../../platform/database.ts'
import type { Tables } from '../../../platform/tables.ts'
import type { Own } from './requests.ts'

type Message = Selectable<Tables['message']>
export type MessageRow = Pick<Message, 'id' | 'side' | 'author_id' | 'text' | 'visible_text' | 'at'>
export type FileRow = Pick<
  Selectable<Tables['attachment']>,
  'id' | 'message_id' | 'name' | 'type' | 'size' | 'hash'
>

type Joined = { m: Tables['message']; t: Tables['ticket'] }

const mayRead = (who: Own) => (e: ExpressionBuilder<Joined, 'm' | 't'>) =>
  e.and([
    e('m.workspace_id', '=', who.workspaceId),
    e('t.requester_id', '=', who.requesterId),
    e('m.kind', 'in', ['request', 'reply']),
    e.or([
      e('m.side', '=', 'team'),
      e('m.author_id', '=', who.requesterId),
      sql<boolean>`m.author_id = any(t.followers)`,
      sql<boolean>`m.author_id = any(t.participants)`,
      // What somebody wrote who turned out to be the requester.
      sql<boolean>`exists (select 1 from person p where p.workspace_id = m.workspace_id and p.id = m.author_id
        and p.merged_into = t.requester_id)`,
    ]),
  ])

/** Newest last; at most the newest `limit`. */
export const loadMessages = async (
  tx: Tx,
  who: Own,
  ticketId: string,
  limit: number,
): Promise<MessageRow[]> => {
  const newest = await tx
    .selectFrom('message as m')
    .innerJoin('ticket as t', (j) =>
      j.onRef('t.workspace_id', '=', 'm.workspace_id').onRef('t.id', '=', 'm.ticket_id'),
    )
    .select(['m.id', 'm.side', 'm.author_id', 'm.text', 'm.visible_text', 'm.at'])
    .where(mayRead(who))
    .where('m.ticket_id', '=', ticketId)
    .orderBy('m.at', 'desc')
    .orderBy('m.kind')
    .orderBy('m.id', 'desc')
    .limit(limit)
    .execute()
  return newest.reverse()
}

const files = (tx: Tx, who: Own) =>
  tx
    .selectFrom('message as m')
    .innerJoin('ticket as t', (j) =>
      j.onRef('t.workspace_id', '=', 'm.workspace_id').onRef('t.id', '=', 'm.ticket_id'),
    )
    .innerJoin('attachment as a', (j) =>
      j.onRef('a.workspace_id', '=', 'm.workspace_id').onRef('a.message_id', '=', 'm.id'),
    )
    .select(['a.id', 'a.message_id', 'a.name', 'a.type', 'a.size', 'a.hash'])
    .where(mayRead(who))

export const loadFiles = (tx: Tx, who: Own, ticketId: string): Promise<FileRow[]> =>
  files(tx, who).where('a.ticket_id', '=', ticketId).orderBy('a.id').execute()

export const loadFile = (tx: Tx, who: Own, number: number, id: string): Promise<FileRow | undefined> =>
  files(tx, who).where('t.number', '=', number).where('a.id', '=', id).executeTakeFirst()
