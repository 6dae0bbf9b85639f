// Proofs of identity made straight in the database, so that a test needs no sign-in page to be somebody.
import { iso } from '../../server/platform/clock.ts'
import type { Database } from '../../server/platform/database.ts'
import { newId } from '../../server/platform/ids.ts'
import { hashToken, newToken } from '../../server/platform/seal.ts'
import type { CastPerson } from '../cast/people.ts'

export interface Key {
  id: string
  token: string
}

export const giveToken = async (
  db: Database,
  person: CastPerson,
  now: Temporal.Instant,
  scopes: readonly string[] | null = null,
): Promise<Key> => {
  const token = newToken('hrt', person.workspaceId)
  const id = newId()
  await db.inWorkspace(person.workspaceId, (tx) =>
    tx
      .insertInto('api_token')
      .values({
        workspace_id: person.workspaceId,
        id,
        person_id: person.id,
        name: 'test',
        prefix: token.slice(0, 8),
        token_hash: hashToken(token),
        scopes: scopes ? [...scopes] : null,
        created_at: iso(now),
        expires_at: null,
        last_used_at: null,
        revoked_at: null,
      })
      .execute(),
  )
  return { id, token }
}

export const giveSession = async (db: Database, person: CastPerson, now: Temporal.Instant): Promise<Key> => {
  const token = newToken('hrs', person.workspaceId)
  const id = newId()
  await db.inWorkspace(person.workspaceId, (tx) =>
    tx
      .insertInto('session')
      .values({
        workspace_id: person.workspaceId,
        id,
        token_hash: hashToken(token),
        person_id: person.id,
        user_agent: 'test',
        ip: '127.0.0.1',
        created_at: iso(now),
        confirmed_at: iso(now),
        last_used_at: iso(now),
        expires_at: iso(now.add({ hours: 7 * 24 })),
      })
      .execute(),
  )
  return { id, token }
}
