// Setting one's own password, and proving oneself anew by password or code.
import { judgePassword } from '../../../../rules/access/password.ts'
import { isRefusal, type Refusal, refuse } from '../../../../rules/refusal.ts'
import { iso } from '../../../platform/clock.ts'
import { commitIn } from '../../../platform/commit.ts'
import { writeEvents } from '../../../platform/events/write.ts'
import type { Call } from '../../../platform/http/implement.ts'
import { countTry, forgiveTry, limits } from '../attempts.ts'
import { takeCode } from '../codes.ts'
import { needFreshSession, needSession } from '../fresh.ts'
import { hashPassword, verifyPassword } from '../passwords.ts'
import { endSessions } from '../sessions.ts'
import { keepCredential, loadCredential } from '../store/credentials.ts'
import { deleteLinksOf } from '../store/links.ts'
import { confirmSession } from '../store/sessions.ts'

type PasswordCall = Call<unknown, unknown, { current?: string | undefined; password: string }>

/** Who has a password must know it; who has none must have signed in just now. Other sessions end. */
export const setPassword = async (call: PasswordCall): Promise<null | Refusal> => {
  const { desk, workspaceId, actor, body } = call
  const fault = judgePassword(body.password, actor)
  if (fault)
    return refuse('invalid', `The password ${fault}.`, {
      faults: [{ field: 'body.password', message: fault }],
    })
  const kept = await desk.db.inWorkspace(workspaceId, async (tx) => {
    const credential = await loadCredential(tx, actor.id)
    const session = await (credential?.password_hash ? needSession : needFreshSession)(tx, call)
    return isRefusal(session) ? session : { session, hash: credential?.password_hash ?? null }
  })
  if (isRefusal(kept)) return kept
  const wrong = kept.hash === null ? null : await judgeCurrent(call, kept.hash, body.current ?? '')
  if (wrong) return wrong
  const hash = await hashPassword(body.password)
  return commitIn(desk, workspaceId, async (tx) => {
    await keepCredential(tx, workspaceId, actor.id, { password_hash: hash })
    await confirmSession(tx, workspaceId, kept.session.id, iso(call.now))
    await endSessions(desk, tx, workspaceId, actor.id, actor, { but: kept.session.id })
    await deleteLinksOf(tx, workspaceId, actor.id)
    await writeEvents(tx, workspaceId, call.now, [
      {
        subjectType: 'person',
        subjectId: actor.id,
        type: 'person.password_set',
        actor,
        data: { personId: actor.id },
      },
    ])
    return null
  })
}

const judgeCurrent = async (call: Call, hash: string, given: string): Promise<Refusal | null> => {
  const { desk, workspaceId, actor } = call
  const refusal = await countTry(desk, workspaceId, limits.passwordByAccount, actor.email)
  if (refusal) return refusal
  if (!(await verifyPassword(hash, given)))
    return refuse('invalid', 'Your current password is wrong.', {
      faults: [{ field: 'body.current', message: 'is wrong' }],
    })
  await forgiveTry(desk, workspaceId, limits.passwordByAccount, actor.email, true)
  return null
}

type ConfirmCall = Call<unknown, unknown, { password?: string | undefined; code?: string | undefined }>

export const confirmMe = async (call: ConfirmCall): Promise<null | Refusal> => {
  const { desk, workspaceId, actor, body } = call
  const session = await desk.db.inWorkspace(workspaceId, (tx) => needSession(tx, call))
  if (isRefusal(session)) return session
  const refusal =
    body.password === undefined
      ? await judgeCode(call, body.code ?? '')
      : await judgeAgain(call, body.password)
  if (refusal) return refusal
  await desk.db.inWorkspace(workspaceId, (tx) => confirmSession(tx, workspaceId, session.id, iso(call.now)))
  desk.log.info({ person: actor.id }, 'proved again who they are')
  return null
}

const judgeAgain = async (call: ConfirmCall, password: string): Promise<Refusal | null> => {
  const { desk, workspaceId, actor } = call
  const credential = await desk.db.inWorkspace(workspaceId, (tx) => loadCredential(tx, actor.id))
  const refusal = await countTry(desk, workspaceId, limits.passwordByAccount, actor.email)
  if (refusal) return refusal
  if (!(await verifyPassword(credential?.password_hash ?? null, password)))
    return refuse('invalid', 'The password is wrong.', {
      faults: [{ field: 'body.password', message: 'is wrong' }],
    })
  await forgiveTry(desk, workspaceId, limits.passwordByAccount, actor.email, true)
  return null
}

/** Counts, takes the code, forgives: the one way a code is judged outside signing in. */
export const judgeCode = async (call: Call, code: string): Promise<Refusal | null> => {
  const { desk, workspaceId, actor } = call
  const refusal = await countTry(desk, workspaceId, limits.code, actor.id)
  if (refusal) return refusal
  const by = await desk.db.inWorkspace(workspaceId, (tx) => takeCode(desk, tx, workspaceId, actor.id, code))
  if (!by) {
    const message = 'is wrong, too old, or was used already'
    return refuse('invalid', `The code ${message}.`, { faults: [{ field: 'body.code', message }] })
  }
  await forgiveTry(desk, workspaceId, limits.code, actor.id, true)
  return null
}
