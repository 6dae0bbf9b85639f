// Messages and files of a requester's own tickets. No query can see a note, nor what a stranger wrote into the
// ticket: shown is what the team answered, and what the requester, a follower or somebody copied in wrote.
import { type ExpressionBuilder, type Selectable, sql } from 'kysely'
import { anyOf } from '../../../platform/any-of.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Tables } from '../../../platform/tables.ts'
import { loadMerged, loadWhereItWent } from '../../tickets/index.ts'
import { loadReach } from './reach.ts'
import { loadRequest, type Own, type RequestRow } from './requests.ts'

type Message = Selectable<Tables['message']>
export type MessageRow = Pick<Message, 'id' | 'side' | 'author_id' | 'text' | 'visible_text' | 'at'>
export type FileRow = Pick<
  Selectable<Tables['attachment']>,
  'id' | 'message_id' | 'name' | 'type' | 'size' | 'hash'
>

type Joined = { m: Tables['message']; t: Tables['ticket'] }

/** Of a message `m` and its ticket `t`. */
export const mayRead = (who: Own) => (e: ExpressionBuilder<Joined, 'm' | 't'>) =>
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
  ticketIds: readonly string[],
  limit: number,
): Promise<MessageRow[]> => {
  const newest = await tx
    .selectFrom('message as m')
    .innerJoin('ticket as t', (j) =>
      j.onRef('t.workspace_id', '=', 'm.workspace_id').onRef('t.id', '=', 'm.ticket_id'),
    )
    .select(['m.id', 'm.side', 'm.author_id', 'm.text', 'm.visible_text', 'm.at'])
    .where(mayRead(who))
    .where('m.ticket_id', '=', anyOf(ticketIds, 'uuid'))
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

export const loadFiles = (tx: Tx, who: Own, ticketIds: readonly string[]): Promise<FileRow[]> =>
  files(tx, who).where('a.ticket_id', '=', anyOf(ticketIds, 'uuid')).orderBy('a.id').execute()

export const loadFile = async (
  tx: Tx,
  reader: Own,
  number: number,
  id: string,
): Promise<FileRow | undefined> => {
  const reach = await loadReach(tx, reader.workspaceId, reader.requesterId, number)
  if (!reach) return undefined
  const who = { workspaceId: reader.workspaceId, requesterId: reach.requesterId }
  const page = await loadRequest(tx, who, number)
  if (!page) return undefined
  const ticketIds = await shownWith(tx, who, page.id)
  return files(tx, who)
    .where('a.ticket_id', '=', anyOf(ticketIds, 'uuid'))
    .where('a.id', '=', id)
    .executeTakeFirst()
}

/** A request and those merged into it: whoever reads sees what is theirs of them. */
export const shownWith = async (tx: Tx, { workspaceId }: Own, ticketId: string): Promise<string[]> => [
  ticketId,
  ...(await loadMerged(tx, workspaceId, ticketId)).map((t) => t.id),
]

/**
 * Of the ticket that an own request was merged into, which may be somebody else's: only what the reader wrote there
 * and what was sent to them.
 */
export const loadElsewhere = async (tx: Tx, who: Own, row: RequestRow): Promise<MessageRow[]> => {
  const end = row.merged_into ? await loadWhereItWent(tx, who.workspaceId, { id: row.id }) : null
  if (!end) return []
  return tx
    .selectFrom('message as m')
    .select(['m.id', 'm.side', 'm.author_id', 'm.text', 'm.visible_text', 'm.at'])
    .where('m.workspace_id', '=', who.workspaceId)
    .where('m.ticket_id', '=', end.id)
    .where('m.kind', '=', 'reply')
    .where((e) =>
      e.or([
        e('m.author_id', '=', who.requesterId),
        e.and([
          e('m.side', '=', 'team'),
          e.exists(
            e
              .selectFrom('outgoing_mail as o')
              .select('o.id')
              .where('o.workspace_id', '=', who.workspaceId)
              .whereRef('o.message_id', '=', 'm.id')
              .where('o.kind', '=', 'reply')
              .where('o.to_person_id', '=', who.requesterId),
          ),
        ]),
      ]),
    )
    .orderBy('m.at')
    .orderBy('m.id')
    .execute()
}
