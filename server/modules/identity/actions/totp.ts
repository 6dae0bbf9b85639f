// Setting up an authenticator: begin, confirm with its first code, remove with a current one.
import { isRefusal, type Refusal, refuse } from '../../../../rules/refusal.ts'
import { commitIn } from '../../../platform/commit.ts'
import { writeEvents } from '../../../platform/events/write.ts'
import type { Call } from '../../../platform/http/implement.ts'
import { workspaceById } from '../../../platform/workspaces.ts'
import { countTry, forgiveTry, limits } from '../attempts.ts'
import { hashRecoveryCode, newRecoveryCodes, otplib, stepOf, totpPlace } from '../codes.ts'
import { needFreshSession, needSession } from '../fresh.ts'
import { keepCredential, loadCredential } from '../store/credentials.ts'
import { judgeCode } from './password.ts'

export const startTotp = async (
  call: Call,
): Promise<{ secret: string; uri: string; qr: string } | Refusal> => {
  const { desk, workspaceId, actor } = call
  const { default: QRCode } = await import('qrcode')
  const { generateSecret, generateURI } = otplib()
  const secret = generateSecret()
  const refusal = await desk.db.inWorkspace(workspaceId, async (tx) => {
    const session = await needFreshSession(tx, call)
    if (isRefusal(session)) return session
    if ((await loadCredential(tx, actor.id))?.totp_secret)
      return refuse('already_exists', 'You have an authenticator already; remove it first.')
    const totp_pending = desk.seal.seal(workspaceId, totpPlace(actor.id), secret)
    await keepCredential(tx, workspaceId, actor.id, { totp_pending })
    return null
  })
  if (refusal) return refusal
  const workspace = await workspaceById(desk.db, workspaceId)
  const uri = generateURI({ issuer: workspace?.name ?? 'Handrail', label: actor.email, secret })
  const svg = await QRCode.toString(uri, { type: 'svg', margin: 1 })
  return { secret, uri, qr: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}` }
}

type CodeCall = Call<unknown, unknown, { code: string }>

export const confirmTotp = async (call: CodeCall): Promise<{ recoveryCodes: string[] } | Refusal> => {
  const { desk, workspaceId, actor, body } = call
  const refusal = await countTry(desk, workspaceId, limits.code, actor.id)
  if (refusal) return refusal
  const recoveryCodes = newRecoveryCodes()
  const done = await commitIn(desk, workspaceId, async (tx) => {
    const session = await needSession(tx, call)
    if (isRefusal(session)) return session
    const credential = await loadCredential(tx, actor.id)
    if (!credential?.totp_pending) return refuse('not_possible', 'Begin to set up an authenticator first.')
    const secret = desk.seal.open(workspaceId, totpPlace(actor.id), credential.totp_pending)
    const step = stepOf(secret, body.code.replace(/[\s-]/g, ''), call.now)
    if (step === null)
      return refuse('invalid', 'The code is wrong.', {
        faults: [{ field: 'body.code', message: 'is wrong' }],
      })
    await keepCredential(tx, workspaceId, actor.id, {
      totp_secret: credential.totp_pending,
      totp_pending: null,
      totp_last_step: step,
      recovery_hashes: recoveryCodes.map((code) => hashRecoveryCode(desk, workspaceId, actor.id, code)),
    })
    await writeEvents(tx, workspaceId, call.now, [
      {
        subjectType: 'person',
        subjectId: actor.id,
        type: 'person.authenticator_added',
        actor,
        data: { personId: actor.id },
      },
    ])
    return null
  })
  if (done) return done
  await forgiveTry(desk, workspaceId, limits.code, actor.id, true)
  return { recoveryCodes }
}

export const removeTotp = async (call: CodeCall): Promise<null | Refusal> => {
  const { desk, workspaceId, actor, body } = call
  const session = await desk.db.inWorkspace(workspaceId, (tx) => needSession(tx, call))
  if (isRefusal(session)) return session
  const refusal = await judgeCode(call, body.code)
  if (refusal) return refusal
  return commitIn(desk, workspaceId, async (tx) => {
    const none = { totp_secret: null, totp_pending: null, totp_last_step: null, recovery_hashes: [] }
    await keepCredential(tx, workspaceId, actor.id, none)
    await writeEvents(tx, workspaceId, call.now, [
      {
        subjectType: 'person',
        subjectId: actor.id,
        type: 'person.authenticator_removed',
        actor,
        data: { personId: actor.id },
      },
    ])
    return null
  })
}
