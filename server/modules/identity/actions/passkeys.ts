// Passkeys (WebAuthn level 3): register, list, remove. The authenticator must have verified its user.
import type { verifyRegistrationResponse } from '@simplewebauthn/server'
import { isRefusal, type Refusal, refuse } from '../../../../rules/refusal.ts'
import { iso } from '../../../platform/clock.ts'
import { commitIn } from '../../../platform/commit.ts'
import { writeEvents } from '../../../platform/events/write.ts'
import type { Call } from '../../../platform/http/implement.ts'
import { newId } from '../../../platform/ids.ts'
import { workspaceById } from '../../../platform/workspaces.ts'
import { newChallenge, takeChallenge } from '../challenges.ts'
import { needFreshSession, needSession } from '../fresh.ts'
import { relyingParty } from '../relying-party.ts'
import { deletePasskey, insertPasskey, loadPasskeysOf, type PasskeyRow } from '../store/passkeys.ts'

export interface Passkey {
  id: string
  name: string
  createdAt: string
  lastUsedAt: string | null
}

const show = (row: PasskeyRow): Passkey => ({
  id: row.id,
  name: row.name,
  createdAt: row.created_at,
  lastUsedAt: row.last_used_at,
})

export const listPasskeys = (call: Call): Promise<{ items: Passkey[] } | Refusal> =>
  call.desk.db.inWorkspace(call.workspaceId, async (tx) => {
    const session = await needSession(tx, call)
    return isRefusal(session) ? session : { items: (await loadPasskeysOf(tx, call.actor.id)).map(show) }
  })

export const passkeyOptions = async (
  call: Call,
): Promise<{ challenge: string; options: Record<string, unknown> } | Refusal> => {
  const { desk, workspaceId, actor } = call
  const known = await desk.db.inWorkspace(workspaceId, async (tx) => {
    const session = await needFreshSession(tx, call)
    return isRefusal(session) ? session : loadPasskeysOf(tx, actor.id)
  })
  if (isRefusal(known)) return known
  const { id } = await relyingParty(desk, workspaceId)
  const workspace = await workspaceById(desk.db, workspaceId)
  const { text, token } = newChallenge(desk, workspaceId, actor.id)
  const { generateRegistrationOptions } = await import('@simplewebauthn/server')
  const options = await generateRegistrationOptions({
    rpName: workspace?.name ?? 'Handrail',
    rpID: id,
    userName: actor.email,
    userDisplayName: actor.name,
    userID: new TextEncoder().encode(actor.id),
    challenge: new Uint8Array(Buffer.from(text, 'base64url')),
    excludeCredentials: known.map((key) => ({ id: key.credential_id, transports: key.transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  return { challenge: token, options: { ...options } }
}

type AddCall = Call<unknown, unknown, { challenge: string; name: string; response: Record<string, unknown> }>
type Registration = Parameters<typeof verifyRegistrationResponse>[0]['response']

export const addPasskey = async (call: AddCall): Promise<Passkey | Refusal> => {
  const { desk, workspaceId, actor, body } = call
  const session = await desk.db.inWorkspace(workspaceId, (tx) => needFreshSession(tx, call))
  if (isRefusal(session)) return session
  const expectedChallenge = await takeChallenge(desk, workspaceId, actor.id, body.challenge)
  if (!expectedChallenge) return refuse('not_possible', 'This took too long. Begin again.')
  const { id: expectedRPID, origin: expectedOrigin } = await relyingParty(desk, workspaceId)
  const response = body.response as unknown as Registration
  const expected = { expectedChallenge, expectedOrigin, expectedRPID, requireUserVerification: true }
  const webauthn = await import('@simplewebauthn/server')
  const result = await webauthn.verifyRegistrationResponse({ response, ...expected }).catch(() => null)
  if (!result?.verified) return refuse('invalid', 'This passkey could not be checked.')
  const { credential } = result.registrationInfo
  return commitIn(desk, workspaceId, async (tx) => {
    const row = await insertPasskey(tx, {
      workspace_id: workspaceId,
      id: newId(),
      person_id: actor.id,
      credential_id: credential.id,
      public_key: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: credential.transports ?? [],
      name: body.name,
      created_at: iso(call.now),
      last_used_at: null,
    })
    if (!row) return refuse('already_exists', 'This passkey is known already.')
    await writeEvents(tx, workspaceId, call.now, [
      {
        subjectType: 'person',
        subjectId: actor.id,
        type: 'person.passkey_added',
        actor,
        data: { passkeyId: row.id },
      },
    ])
    return show(row)
  })
}

export const removePasskey = (call: Call<{ id: string }>): Promise<null | Refusal> =>
  commitIn(call.desk, call.workspaceId, async (tx) => {
    const { workspaceId, actor, params } = call
    const session = await needSession(tx, call)
    if (isRefusal(session)) return session
    if (!(await deletePasskey(tx, workspaceId, actor.id, params.id)))
      return refuse('not_found', 'There is no such passkey.')
    await writeEvents(tx, workspaceId, call.now, [
      {
        subjectType: 'person',
        subjectId: actor.id,
        type: 'person.passkey_removed',
        actor,
        data: { passkeyId: params.id },
      },
    ])
    return null
  })
