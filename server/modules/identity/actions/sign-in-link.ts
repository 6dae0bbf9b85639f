// What a one-time link opens: a sign-in at once, or a page that asks for what is missing and is sent again.

import { judgePassword } from '../../../../rules/access/password.ts'
import type { Refusal } from '../../../../rules/refusal.ts'
import { refuse } from '../../../../rules/refusal.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Tx } from '../../../platform/database.ts'
import { writeEvents } from '../../../platform/events/write.ts'
import type { Call } from '../../../platform/http/implement.ts'
import { Refused } from '../../../platform/refused.ts'
import { cleanName, loadPersonByEmail, lockPerson, type PersonRow, updatePerson } from '../../people/index.ts'
import { type SignedIn, signIn, signInOrAskCode } from '../finish.ts'
import { peekLink, takeLink } from '../links.ts'
import { hashPassword } from '../passwords.ts'
import { endSessions } from '../sessions.ts'
import { keepCredential } from '../store/credentials.ts'
import { deleteLinksOf, type LinkRow } from '../store/links.ts'

interface LinkInput {
  token: string
  password?: string | undefined
  name?: string | undefined
  email?: string | undefined
}

type Ask = 'name' | 'email' | 'password'

export interface LinkReply {
  next: 'done' | 'totp' | 'set-password'
  purpose: 'sign-in' | 'invitation' | 'reset'
  email: string
  challenge: string | null
  asks: Ask[]
}

type LinkCall = Call<unknown, unknown, LinkInput>

const purposes = ['sign-in', 'invitation', 'reset'] as const
const dead = refuse('not_possible', 'This link was used already or is too old. Ask for a new one.')

export const signInByLink = async (call: LinkCall): Promise<LinkReply | Refusal> => {
  const { desk, workspaceId, body } = call
  const seen = await desk.db.inWorkspace(workspaceId, (tx) =>
    peekLink(desk, tx, workspaceId, body.token, purposes),
  )
  if (!seen) return dead
  const setsPassword = seen.purpose !== 'sign-in'
  // Hashed outside the transaction: it takes long, and the rows stay free meanwhile.
  const hash = setsPassword && body.password !== undefined ? await hashPassword(body.password) : null
  return commitIn(desk, workspaceId, async (tx) => {
    const person = await lockPerson(tx, seen.person_id)
    if (!person || person.state === 'disabled' || person.state === 'merged') return dead
    const reply = { purpose: seen.purpose as LinkReply['purpose'], asks: [] }
    if (setsPassword && hash === null)
      return {
        ...reply,
        next: 'set-password',
        email: person.email,
        challenge: null,
        asks: asksOf(seen, person),
      }
    if (!(await takeLink(desk, tx, workspaceId, body.token, purposes))) return dead
    const owner = setsPassword ? await accept(tx, call, seen, person, hash ?? '') : person
    const done = await enter(tx, call, seen, owner)
    return { ...reply, ...done, email: owner.email }
  })
}

const asksOf = (link: LinkRow, person: PersonRow): Ask[] => {
  if (link.purpose === 'reset') return ['password']
  return link.data.choosesEmail === true && person.state === 'invited'
    ? ['name', 'email', 'password']
    : ['name', 'password']
}

/** A second factor still counts, unless the operator made the link to let somebody in who lost it. */
const enter = (tx: Tx, call: LinkCall, link: LinkRow, person: PersonRow): Promise<SignedIn> =>
  link.data.withoutCode === true
    ? signIn(tx, call, person.id, 'link')
    : signInOrAskCode(tx, call, person.id, link.purpose)

/** Sets the password and, for an invitation, name and state; every older proof of this person ends. */
const accept = async (
  tx: Tx,
  call: LinkCall,
  link: LinkRow,
  person: PersonRow,
  hash: string,
): Promise<PersonRow> => {
  const { desk, workspaceId, body } = call
  const email = await chooseEmail(tx, link, person, body.email)
  const name = link.purpose === 'invitation' ? cleanName(body.name ?? '') || person.name : person.name
  const fault = judgePassword(body.password ?? '', { name, email })
  if (fault)
    throw new Refused(
      refuse('invalid', `The password ${fault}.`, { faults: [{ field: 'body.password', message: fault }] }),
    )
  const after = await updatePerson(tx, workspaceId, person.id, { name, email, state: 'active' })
  await keepCredential(tx, workspaceId, person.id, { password_hash: hash })
  const actor = {
    kind: 'person',
    id: after.id,
    role: after.role,
    name: after.name,
    email: after.email,
  } as const
  const data = { personId: person.id }
  const subject = { subjectType: 'person', subjectId: person.id, actor, data } as const
  await writeEvents(tx, workspaceId, desk.clock.now(), [
    ...(person.state === 'invited' ? [{ ...subject, type: 'person.activated' }] : []),
    { ...subject, type: 'person.password_set' },
  ])
  await endSessions(desk, tx, workspaceId, person.id, actor)
  await deleteLinksOf(tx, workspaceId, person.id)
  return after
}

const chooseEmail = async (
  tx: Tx,
  link: LinkRow,
  person: PersonRow,
  wanted: string | undefined,
): Promise<string> => {
  if (link.data.choosesEmail !== true || person.state !== 'invited' || wanted === undefined)
    return person.email
  const other = await loadPersonByEmail(tx, wanted)
  if (!other || other.id === person.id) return wanted
  const message = 'belongs to somebody else here'
  throw new Refused(
    refuse('already_exists', `The address ${message}.`, { faults: [{ field: 'body.email', message }] }),
  )
}
