// The second factor: six digits of an authenticator (RFC 6238), or one of ten recovery codes.
import { randomInt } from 'node:crypto'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { onFirstUse } from '../../platform/first-use.ts'
import { loadCredential, takeRecoveryCode, takeStep } from './store/credentials.ts'

export const otplib = onFirstUse((need) => need('otplib') as typeof import('otplib'))
const period = 30
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Where the sealed secret lies: bound into the seal. */
export const totpPlace = (personId: string): string => `credential/${personId}/totp`

/** The time step a code belongs to (one before and after are taken, for clocks that differ), or null: wrong. */
export const stepOf = (secret: string, code: string, now: Temporal.Instant): number | null => {
  if (!/^\d{6}$/.test(code)) return null
  const epoch = Math.floor(now.epochMilliseconds / 1000)
  const result = otplib().verifySync({ secret, token: code, epoch, epochTolerance: period })
  return result.valid ? Math.floor(epoch / period) + result.delta : null
}

/** `ab2cd-3efgh`: 31^10 of them, and five tries in a quarter of an hour. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: 10 }, () => {
    const letters = Array.from({ length: 10 }, () => alphabet[randomInt(alphabet.length)]).join('')
    return `${letters.slice(0, 5)}-${letters.slice(5)}`
  })

export const hashRecoveryCode = (desk: Desk, workspaceId: string, personId: string, code: string): string =>
  desk.seal.sign('recovery', `${workspaceId}/${personId}/${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`, 32)

/** Uses the code up: no authenticator code twice (nor an older one after it), each recovery code once. */
export const takeCode = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  personId: string,
  typed: string,
): Promise<'code' | 'recovery-code' | null> => {
  const credential = await loadCredential(tx, personId)
  if (!credential?.totp_secret) return null
  const code = typed.replace(/[\s-]/g, '')
  const secret = desk.seal.open(workspaceId, totpPlace(personId), credential.totp_secret)
  const step = stepOf(secret, code, desk.clock.now())
  if (step !== null) return (await takeStep(tx, workspaceId, personId, step)) ? 'code' : null
  const hash = hashRecoveryCode(desk, workspaceId, personId, typed)
  return (await takeRecoveryCode(tx, workspaceId, personId, hash)) ? 'recovery-code' : null
}
