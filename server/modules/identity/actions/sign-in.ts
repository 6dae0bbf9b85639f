// Signing in by password, and the second step by code. Tries are counted before anything is hashed.
import { type Refusal, refuse } from '../../../../rules/refusal.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Call } from '../../../platform/http/implement.ts'
import { loadPersonByEmail } from '../../people/index.ts'
import { countTry, forgiveTry, limits, networkOf } from '../attempts.ts'
import { takeCode } from '../codes.ts'
import { type SignedIn, signIn, signInOrAskCode } from '../finish.ts'
import { peekLink, takeLink } from '../links.ts'
import { verifyPassword } from '../passwords.ts'
import { loadCredential } from '../store/credentials.ts'

const wrong = refuse('invalid', 'The address or the password is wrong.')

type PasswordCall = Call<unknown, unknown, { email: string; password: string }>

export const signInByPassword = async (call: PasswordCall): Promise<SignedIn | Refusal> => {
  const { desk, workspaceId, body } = call
  const network = networkOf(call.ip)
  const refusal =
    (await countTry(desk, workspaceId, limits.passwordByAddress, network)) ??
    (await countTry(desk, workspaceId, limits.passwordByAccount, body.email))
  if (refusal) return refusal
  const known = await desk.db.inWorkspace(workspaceId, async (tx) => {
    const person = await loadPersonByEmail(tx, body.email)
    return person && { person, credential: await loadCredential(tx, person.id) }
  })
  const kept = known?.person.state === 'active' ? (known.credential?.password_hash ?? null) : null
  if (!(await verifyPassword(kept, body.password)) || !known) {
    desk.log.warn(
      { person: known?.person.id ?? null, ip: call.ip },
      'sign-in refused: wrong address or password',
    )
    return wrong
  }
  await forgiveTry(desk, workspaceId, limits.passwordByAddress, network)
  await forgiveTry(desk, workspaceId, limits.passwordByAccount, body.email, true)
  return commitIn(desk, workspaceId, (tx) => signInOrAskCode(tx, call, known.person.id, 'password'))
}

type CodeCall = Call<unknown, unknown, { challenge: string; code: string }>

export const signInByCode = async (call: CodeCall): Promise<SignedIn | Refusal> => {
  const { desk, workspaceId, body } = call
  const gone = refuse('not_possible', 'This sign-in took too long. Begin again.')
  const first = await desk.db.inWorkspace(workspaceId, (tx) =>
    peekLink(desk, tx, workspaceId, body.challenge, ['second-step']),
  )
  if (!first) return gone
  const refusal = await countTry(desk, workspaceId, limits.code, first.person_id)
  if (refusal) return refusal
  const done = await commitIn(desk, workspaceId, async (tx) => {
    const by = await takeCode(desk, tx, workspaceId, first.person_id, body.code)
    if (!by) return refuse('invalid', 'The code is wrong, too old, or was used already.')
    return (await takeLink(desk, tx, workspaceId, body.challenge, ['second-step']))
      ? signIn(tx, call, first.person_id, `${String(first.data.by)}+${by}`)
      : gone
  })
  if ('next' in done) await forgiveTry(desk, workspaceId, limits.code, first.person_id, true)
  return done
}
