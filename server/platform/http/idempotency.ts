// `Idempotency-Key`: a repeated request gets the first one's reply for 24 hours and changes nothing twice.
//
// The key's row is written before the work and completed after it. If the process dies between, the row
// stays open; after `staleSeconds` the request may run again, and since ids of what it makes are derived from
// the key (`idFor`), what was committed the first time is found instead of being made twice.
import { createHash } from 'node:crypto'
import { type Refusal, refuse } from '../../../rules/refusal.ts'
import { iso } from '../clock.ts'
import type { Desk } from '../desk.ts'
import type { Identity } from './identity.ts'

const staleSeconds = 30

export interface TakenKey {
  key: string
  finish(reply: { status: number; body: unknown; headers: Record<string, string> }): Promise<void>
  /** The work failed without a reply worth keeping: the key is free again. */
  release(): Promise<void>
}
export interface Kept {
  status: number
  body: unknown
  headers: Record<string, string>
}

/** Takes the key, or tells what the first request answered, or refuses. */
export const takeKey = async (
  desk: Desk,
  identity: Identity,
  key: string,
  request: unknown,
): Promise<TakenKey | Kept | Refusal> => {
  if (!/^[\x21-\x7e]{1,255}$/.test(key))
    return refuse('invalid', 'Idempotency-Key must be 1 to 255 printable characters.', {
      faults: [{ field: 'header.idempotency-key', message: 'must be 1 to 255 printable characters' }],
    })
  const hash = createHash('sha256').update(JSON.stringify(request)).digest()
  const where = { workspace_id: identity.workspaceId, person_id: identity.actor.id, key }
  const now = desk.clock.now()
  return desk.db.inWorkspace(identity.workspaceId, async (tx) => {
    const taken = await tx
      .insertInto('idempotency')
      .values({
        ...where,
        request_hash: hash,
        status: null,
        reply: null,
        headers: null,
        created_at: iso(now),
      })
      .onConflict((c) => c.doNothing())
      .executeTakeFirst()
    if (taken.numInsertedOrUpdatedRows === 1n) return takenKey(desk, where)
    const row = await tx
      .selectFrom('idempotency')
      .selectAll()
      .where('workspace_id', '=', where.workspace_id)
      .where('person_id', '=', where.person_id)
      .where('key', '=', key)
      .forUpdate()
      .executeTakeFirst()
    if (!row)
      return refuse(
        'not_possible',
        'The first request with this key is still running. Ask again in a moment.',
      )
    if (!row.request_hash.equals(hash))
      return refuse('key_reused', 'This Idempotency-Key was used for another request. Take a fresh key.')
    if (row.status !== null) return { status: row.status, body: row.reply, headers: row.headers ?? {} }
    if (row.created_at > iso(now.subtract({ seconds: staleSeconds })))
      return refuse(
        'not_possible',
        'The first request with this key is still running. Ask again in a moment.',
      )
    await tx
      .updateTable('idempotency')
      .set({ created_at: iso(now) })
      .where('workspace_id', '=', where.workspace_id)
      .where('person_id', '=', where.person_id)
      .where('key', '=', key)
      .execute()
    return takenKey(desk, where)
  })
}

const takenKey = (desk: Desk, where: { workspace_id: string; person_id: string; key: string }): TakenKey => ({
  key: where.key,
  finish: (reply) =>
    desk.db.inWorkspace(where.workspace_id, async (tx) => {
      await tx
        .updateTable('idempotency')
        .set({
          status: reply.status,
          reply: JSON.stringify(reply.body),
          headers: JSON.stringify(reply.headers),
        })
        .where('workspace_id', '=', where.workspace_id)
        .where('person_id', '=', where.person_id)
        .where('key', '=', where.key)
        .execute()
    }),
  release: () =>
    desk.db.inWorkspace(where.workspace_id, async (tx) => {
      await tx
        .deleteFrom('idempotency')
        .where('workspace_id', '=', where.workspace_id)
        .where('person_id', '=', where.person_id)
        .where('key', '=', where.key)
        .execute()
    }),
})

/** A UUID (version 8, RFC 9562) that follows from who asks, the key and what it is for. */
export const derivedId = (identity: Identity, key: string, what: string): string => {
  const bytes = createHash('sha256')
    .update(`${identity.workspaceId}\n${identity.actor.id}\n${key}\n${what}`)
    .digest()
  bytes[6] = 0x80 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
}
