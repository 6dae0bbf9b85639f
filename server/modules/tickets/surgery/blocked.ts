// Blocked senders: addresses and domains whose mails are binned.
import type { BlockedSender } from '../../../../contract/surgery.ts'
import { type Refusal, refuse } from '../../../../rules/refusal.ts'
import { blockedBy } from '../../../../rules/ticket/surgery/spam.ts'
import { anyOf } from '../../../platform/any-of.ts'
import { iso } from '../../../platform/clock.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Tx } from '../../../platform/database.ts'
import { writeEvents } from '../../../platform/events/write.ts'
import { newId } from '../../../platform/ids.ts'
import { Refused } from '../../../platform/refused.ts'
import { readCursor, writeCursor } from '../cursor.ts'
import type { Asked, Operation } from './operate.ts'

export const listBlocked = async (
  tx: Tx,
  workspaceId: string,
  { q, cursor, limit }: { q?: string | undefined; cursor?: string | undefined; limit: number },
) => {
  const after = cursor ? readCursor(cursor, ['string'] as const)[0] : null
  const rows = await shown(tx, workspaceId)
    .$if(q !== undefined && q !== '', (s) => s.where('b.sender', 'like', `%${likeText(q ?? '')}%`))
    .$if(after !== null, (s) => s.where('b.sender', '>', after ?? ''))
    .orderBy('b.sender')
    .limit(limit + 1)
    .execute()
  const items = rows.slice(0, limit)
  return {
    items: items.map(present),
    next: rows.length > limit ? writeCursor([items.at(-1)?.sender ?? '']) : null,
  }
}

const likeText = (q: string): string => q.toLowerCase().replaceAll(/[\\%_]/g, (c) => `\\${c}`)

export const block = (
  call: Asked,
  wanted: { sender: string; because: string },
): Promise<BlockedSender | Refusal> =>
  commitIn(call.desk, call.workspaceId, async (tx) => {
    await blockIn(tx, call, wanted)
    const row = await shown(tx, call.workspaceId).where('b.sender', '=', wanted.sender).executeTakeFirst()
    if (!row) throw new Error('a blocked sender cannot be read')
    return present(row)
  })

/** Whoever is blocked already stays so. Nobody of the team and none of the desk's own addresses can be blocked. */
export const blockIn = async (
  tx: Tx,
  { desk, workspaceId, actor }: Operation,
  { sender, because }: { sender: string; because: string },
): Promise<void> => {
  if (await isOurs(tx, workspaceId, sender))
    throw new Refused(
      refuse('invalid', 'This would keep out colleagues or the desk itself.', {
        faults: [{ field: 'body.sender', message: 'is an address or domain of the team or of this desk' }],
      }),
    )
  const id = newId()
  const now = desk.clock.now()
  const made = await tx
    .insertInto('blocked_sender')
    .values({
      workspace_id: workspaceId,
      id,
      sender,
      because,
      created_by: actor.kind === 'person' ? actor.id : null,
      created_at: iso(now),
    })
    .onConflict((c) => c.columns(['workspace_id', 'sender']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made)
    await writeEvents(tx, workspaceId, now, [
      { subjectType: 'blocked_sender', subjectId: id, type: 'blocked_sender.added', actor, data: {} },
    ])
}

const isOurs = async (tx: Tx, workspaceId: string, sender: string): Promise<boolean> => {
  const isDomain = sender.startsWith('@')
  const people = await tx
    .selectFrom('person')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('role', '<>', 'requester')
    .where('state', '<>', 'disabled')
    .$if(isDomain, (q) => q.where('email', 'like', `%${likeText(sender)}`))
    .$if(!isDomain, (q) => q.where('email', '=', sender))
    .limit(1)
    .execute()
  if (people.length > 0) return true
  const mailboxes = await tx
    .selectFrom('mailbox')
    .select(['address', 'aliases'])
    .where('workspace_id', '=', workspaceId)
    .where('removed_at', 'is', null)
    .execute()
  return mailboxes.some((m) => [m.address, ...m.aliases].some((a) => blockedBy(a).includes(sender)))
}

export const unblock = (call: Asked, id: string): Promise<null | Refusal> =>
  commitIn(call.desk, call.workspaceId, async (tx) => {
    const gone = await tx
      .deleteFrom('blocked_sender')
      .where('workspace_id', '=', call.workspaceId)
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst()
    if (!gone) return refuse('not_found', 'There is no such blocked sender.')
    await writeEvents(tx, call.workspaceId, call.desk.clock.now(), [
      {
        subjectType: 'blocked_sender',
        subjectId: id,
        type: 'blocked_sender.removed',
        actor: call.actor,
        data: {},
      },
    ])
    return null
  })

/** Which of these addresses are kept out, each with what keeps it out. */
export const loadBlocked = async (
  tx: Tx,
  workspaceId: string,
  addresses: readonly string[],
): Promise<Set<string>> => {
  const named = addresses.flatMap(blockedBy)
  if (named.length === 0) return new Set()
  const rows = await tx
    .selectFrom('blocked_sender')
    .select('sender')
    .where('workspace_id', '=', workspaceId)
    .where('sender', '=', anyOf(named, 'text'))
    .execute()
  return new Set(rows.map((r) => r.sender))
}

const shown = (tx: Tx, workspaceId: string) =>
  tx
    .selectFrom('blocked_sender as b')
    .leftJoin('person as p', (j) =>
      j.onRef('p.workspace_id', '=', 'b.workspace_id').onRef('p.id', '=', 'b.created_by'),
    )
    .select(['b.id', 'b.sender', 'b.because', 'b.created_at', 'p.name'])
    .where('b.workspace_id', '=', workspaceId)

const present = (r: {
  id: string
  sender: string
  because: string
  created_at: string
  name: string | null
}): BlockedSender => ({
  id: r.id,
  sender: r.sender,
  because: r.because,
  by: r.name,
  createdAt: r.created_at,
})
