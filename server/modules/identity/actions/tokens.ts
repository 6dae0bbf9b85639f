// API tokens: a secret shown once, never stronger than its owner, gone the moment it is revoked.
import { allows, type Permission } from '../../../../rules/access/roles.ts'
import type { Actor } from '../../../../rules/actor.ts'
import { isRefusal, type Refusal, refuse } from '../../../../rules/refusal.ts'
import { iso } from '../../../platform/clock.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { writeEvents } from '../../../platform/events/write.ts'
import type { Call } from '../../../platform/http/implement.ts'
import { newId } from '../../../platform/ids.ts'
import { hashToken, newToken } from '../../../platform/seal.ts'
import type { PersonRow } from '../../people/index.ts'
import { needFreshSession, needSession } from '../fresh.ts'
import { isOver } from '../lifetimes.ts'
import { insertToken, loadTokensOf, revokeTokens, type TokenRow } from '../store/tokens.ts'

export interface TokenShown {
  id: string
  name: string
  prefix: string
  scopes: Permission[] | null
  createdAt: string
  expiresAt: string | null
  lastUsedAt: string | null
}

const show = (row: TokenRow): TokenShown => ({
  id: row.id,
  name: row.name,
  prefix: row.prefix,
  scopes: row.scopes as Permission[] | null,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  lastUsedAt: row.last_used_at,
})

export interface TokenInput {
  name: string
  scopes?: readonly Permission[] | undefined
  expiresAt?: string | undefined
}

type Owner = Pick<PersonRow, 'id' | 'role'>

/** Used by the API and by the command line; `actor` is who asked. */
export const makeToken = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  actor: Actor,
  owner: Owner,
  input: TokenInput,
): Promise<(TokenShown & { token: string }) | Refusal> => {
  const now = desk.clock.now()
  const surplus = (input.scopes ?? []).filter((scope) => !allows(owner.role, scope))
  if (surplus.length > 0)
    return refuse('invalid', `As ${owner.role} one may not ${surplus.join(', ')}.`, {
      faults: [
        { field: 'body.scopes', message: `must not go beyond the owner’s own rights: ${surplus.join(', ')}` },
      ],
    })
  if (input.expiresAt !== undefined && isOver(input.expiresAt, now))
    return refuse('invalid', 'The expiry must lie ahead.', {
      faults: [{ field: 'body.expiresAt', message: 'must lie ahead' }],
    })
  const token = newToken('hrt', workspaceId)
  const row = await insertToken(tx, {
    workspace_id: workspaceId,
    id: newId(),
    person_id: owner.id,
    name: input.name,
    prefix: `hrt_…${token.slice(-43, -37)}`,
    token_hash: hashToken(token),
    scopes: input.scopes ? [...input.scopes] : null,
    created_at: iso(now),
    expires_at: input.expiresAt === undefined ? null : iso(Temporal.Instant.from(input.expiresAt)),
    last_used_at: null,
    revoked_at: null,
  })
  const data = { personId: owner.id, tokenId: row.id, scopes: row.scopes, expiresAt: row.expires_at }
  await writeEvents(tx, workspaceId, now, [
    { subjectType: 'person', subjectId: owner.id, type: 'token.created', actor, data },
  ])
  return { ...show(row), token }
}

export const listTokens = (call: Call): Promise<{ items: TokenShown[] } | Refusal> =>
  call.desk.db.inWorkspace(call.workspaceId, async (tx) => {
    const session = await needSession(tx, call)
    return isRefusal(session) ? session : { items: (await loadTokensOf(tx, call.actor.id)).map(show) }
  })

export const createToken = (
  call: Call<unknown, unknown, TokenInput>,
): Promise<(TokenShown & { token: string }) | Refusal> =>
  commitIn(call.desk, call.workspaceId, async (tx) => {
    const session = await needFreshSession(tx, call)
    if (isRefusal(session)) return session
    return makeToken(call.desk, tx, call.workspaceId, call.actor, call.actor, call.body)
  })

export const revokeToken = (call: Call<{ id: string }>): Promise<null | Refusal> =>
  commitIn(call.desk, call.workspaceId, async (tx) => {
    const session = await needSession(tx, call)
    if (isRefusal(session)) return session
    const { desk, workspaceId, actor, params } = call
    const revoked = await revokeAll(desk, tx, workspaceId, actor.id, actor, { id: params.id })
    return revoked.length > 0 ? null : refuse('not_found', 'There is no such token.')
  })

/** Tokens of a person: one, those made until an instant, or all; live sockets hear it by the events. */
export const revokeAll = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  personId: string,
  actor: Actor,
  which: { id?: string; until?: string } = {},
): Promise<string[]> => {
  const now = desk.clock.now()
  const revoked = await revokeTokens(tx, workspaceId, personId, iso(now), which)
  await writeEvents(
    tx,
    workspaceId,
    now,
    revoked.map((tokenId) => ({
      subjectType: 'person' as const,
      subjectId: personId,
      type: 'token.revoked',
      actor,
      data: { personId, tokenId },
    })),
  )
  return revoked
}
