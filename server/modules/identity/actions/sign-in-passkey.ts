// Signing in with a passkey: it names the person itself and is two factors in one.
import type { verifyAuthenticationResponse } from '@simplewebauthn/server'
import { type Refusal, refuse } from '../../../../rules/refusal.ts'
import { iso } from '../../../platform/clock.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Call } from '../../../platform/http/implement.ts'
import { newChallenge, takeChallenge } from '../challenges.ts'
import { type SignedIn, signIn } from '../finish.ts'
import { type RelyingParty, relyingParty } from '../relying-party.ts'
import { loadPasskeyByCredential, type PasskeyRow, touchPasskey } from '../store/passkeys.ts'

const anybody = 'anybody'
const unknown = refuse('invalid', 'This passkey is not known here.')

export const passkeySignInOptions = async (
  call: Call,
): Promise<{ challenge: string; options: Record<string, unknown> }> => {
  const { desk, workspaceId } = call
  const { id } = await relyingParty(desk, workspaceId)
  const { text, token } = newChallenge(desk, workspaceId, anybody)
  const challenge = new Uint8Array(Buffer.from(text, 'base64url'))
  const { generateAuthenticationOptions } = await import('@simplewebauthn/server')
  const options = await generateAuthenticationOptions({ rpID: id, challenge, userVerification: 'required' })
  return { challenge: token, options: { ...options } }
}

type PasskeyCall = Call<unknown, unknown, { challenge: string; response: Record<string, unknown> }>
type Assertion = Parameters<typeof verifyAuthenticationResponse>[0]['response']

export const signInByPasskey = async (call: PasskeyCall): Promise<SignedIn | Refusal> => {
  const { desk, workspaceId, body } = call
  const expectedChallenge = await takeChallenge(desk, workspaceId, anybody, body.challenge)
  if (!expectedChallenge) return refuse('not_possible', 'This took too long. Begin again.')
  const response = body.response as unknown as Assertion
  if (typeof response.id !== 'string') return unknown
  const party = await relyingParty(desk, workspaceId)
  return commitIn(desk, workspaceId, async (tx) => {
    const row = await loadPasskeyByCredential(tx, response.id)
    const counter = row && (await verify(row, response, expectedChallenge, party))
    if (!row || counter === null) return unknown
    await touchPasskey(tx, workspaceId, row.id, counter, iso(call.now))
    return enter(tx, call, row.person_id)
  })
}

const enter = (tx: Tx, call: PasskeyCall, personId: string): Promise<SignedIn> =>
  signIn(tx, call, personId, 'passkey')

/** The new signature counter, or null. Authenticators that always say 0 are fine; one that falls back is a copy. */
const verify = async (
  row: PasskeyRow,
  response: Assertion,
  expectedChallenge: string,
  party: RelyingParty,
): Promise<number | null> => {
  const credential = {
    id: row.credential_id,
    publicKey: new Uint8Array(row.public_key),
    counter: row.counter,
    transports: row.transports,
  }
  const webauthn = await import('@simplewebauthn/server')
  const result = await webauthn
    .verifyAuthenticationResponse({
      response,
      expectedChallenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      credential,
      requireUserVerification: true,
    })
    .catch(() => null)
  return result?.verified ? result.authenticationInfo.newCounter : null
}
