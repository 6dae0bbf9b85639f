// Who a request is from: cookie or token, judged anew each time, so what was revoked or disabled ends at once.
import type { PersonActor } from '../../../rules/actor.ts'
import { iso } from '../../platform/clock.ts'
import type { Desk } from '../../platform/desk.ts'
import type { Identify, Identity } from '../../platform/http/identity.ts'
import { hashToken, readToken } from '../../platform/seal.ts'
import { updatePerson } from '../people/index.ts'
import * as lifetimes from './lifetimes.ts'
import { loadSessionByHash, touchSession } from './store/sessions.ts'
import { loadTokenByHash, touchToken } from './store/tokens.ts'

/** A bearer wins over a cookie; unknown, expired, revoked, disabled: null alike. */
export const identify: Identify = async (desk, { cookie, bearer }, isUse = true) => {
  const token = bearer ?? cookie
  const read = token === undefined ? null : readToken(token)
  if (token === undefined || read?.kind !== (bearer === undefined ? 'hrs' : 'hrt')) return null
  const { workspaceId } = read
  const look = read.kind === 'hrs' ? bySession : byToken
  return look(desk, workspaceId, hashToken(token), isUse)
}

const bySession = async (
  desk: Desk,
  workspaceId: string,
  hash: Buffer,
  isUse: boolean,
): Promise<Identity | null> => {
  const row = await desk.db.readOne(workspaceId, (tx) => loadSessionByHash(tx, hash))
  const now = desk.clock.now()
  if (row?.state !== 'active' || isOfBefore(row)) return null
  if (lifetimes.isOver(row.expires_at, now) || lifetimes.isOlder(row.last_used_at, lifetimes.idle, now))
    return null
  if (isUse && lifetimes.isOlder(row.last_used_at, lifetimes.useGrain, now)) {
    await desk.db.inWorkspace(workspaceId, async (tx) => {
      await touchSession(tx, workspaceId, row.id, iso(now))
      await updatePerson(tx, workspaceId, row.person_id, { last_seen_at: iso(now) })
    })
  }
  const actor: PersonActor = {
    kind: 'person',
    id: row.person_id,
    role: row.role,
    name: row.name,
    email: row.email,
  }
  return { actor, workspaceId, sessionId: row.id }
}

const byToken = async (
  desk: Desk,
  workspaceId: string,
  hash: Buffer,
  isUse: boolean,
): Promise<Identity | null> => {
  const row = await desk.db.readOne(workspaceId, (tx) => loadTokenByHash(tx, hash))
  const now = desk.clock.now()
  if (row?.state !== 'active' || isOfBefore(row)) return null
  if (row.revoked_at !== null || row.role === 'requester') return null
  if (row.expires_at !== null && lifetimes.isOver(row.expires_at, now)) return null
  if (isUse && (row.last_used_at === null || lifetimes.isOlder(row.last_used_at, lifetimes.useGrain, now))) {
    await desk.db.inWorkspace(workspaceId, async (tx) => {
      await touchToken(tx, workspaceId, row.id, iso(now))
      await updatePerson(tx, workspaceId, row.person_id, { last_seen_at: iso(now) })
    })
  }
  const person = { id: row.person_id, role: row.role, name: row.person_name, email: row.email }
  const actor: PersonActor = {
    kind: 'person',
    ...person,
    ...(row.scopes === null ? {} : { scopes: row.scopes }),
  }
  return { actor, workspaceId, sessionId: null }
}

/** Begun before the person was switched off: being switched on again does not bring it back. */
const isOfBefore = (row: { created_at: string; disabled_at: string | null }): boolean =>
  row.disabled_at !== null && row.created_at <= row.disabled_at
