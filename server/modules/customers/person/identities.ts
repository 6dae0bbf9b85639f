// Further addresses and numbers: add, take away, make one the main address.
import type { Customer } from '../../../../contract/customers.ts'
import type { PersonActor } from '../../../../rules/actor.ts'
import { plainNumber } from '../../../../rules/people/phone.ts'
import { refuse } from '../../../../rules/refusal.ts'
import { iso } from '../../../platform/clock.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { writeEvents } from '../../../platform/events/write.ts'
import { newId } from '../../../platform/ids.ts'
import { Refused } from '../../../platform/refused.ts'
import { identities, loadPersonByEmail, type PersonRow, updatePerson } from '../../people/index.ts'
import { lockPeople } from '../merge/lock.ts'
import { needAddressable } from './rights.ts'
import { showCustomer } from './show.ts'

interface NewIdentity {
  kind: 'email' | 'phone'
  value: string
  label: string
}

interface Who {
  desk: Desk
  workspaceId: string
  actor: PersonActor
  /** The person's. */
  id: string
}

const most = 50

export const addIdentity = (who: Who, input: NewIdentity): Promise<Customer> =>
  change(who, async (tx, person) => {
    const { workspaceId, desk } = who
    const value = input.kind === 'phone' ? plainNumber(input.value) : input.value.toLowerCase()
    if ((await identities.loadIdentities(tx, person.id)).length >= most)
      throw new Refused(refuse('not_possible', `Somebody can have ${most} addresses and numbers at most.`))
    if (input.kind === 'email') await needFree(tx, value)
    const id = newId()
    const created_at = iso(desk.clock.now())
    const row = { workspace_id: workspaceId, id, person_id: person.id, created_at, ...input, value }
    if (!(await identities.insertIdentity(tx, row))) throw new Refused(taken('It is there already.', person))
    return { row: person, type: 'person.identity_added', data: { identityId: id, kind: input.kind } }
  })

export const removeIdentity = (who: Who, identityId: string): Promise<Customer> =>
  change(who, async (tx, person) => {
    const identity = await needIdentity(tx, person, identityId)
    await identities.deleteIdentity(tx, who.workspaceId, identity.id)
    return { row: person, type: 'person.identity_removed', data: { identityId, kind: identity.kind } }
  })

export const makeMain = (who: Who, identityId: string): Promise<Customer> =>
  change(who, async (tx, person) => {
    const identity = await needIdentity(tx, person, identityId)
    if (identity.kind !== 'email')
      throw new Refused(refuse('not_possible', 'Only an address of mail can be the main address.'))
    const row = await swapMain(tx, person, identity)
    return { row, type: 'person.main_address_changed', data: { identityId } }
  })

/** The address of the identity becomes the main one, and the main one becomes the identity. */
export const swapMain = async (
  tx: Tx,
  person: PersonRow,
  identity: identities.IdentityRow,
): Promise<PersonRow> => {
  await identities.changeIdentity(tx, identity, { value: person.email })
  return updatePerson(tx, person.workspace_id, person.id, { email: identity.value })
}

const change = (
  who: Who,
  work: (
    tx: Tx,
    person: PersonRow,
  ) => Promise<{ row: PersonRow; type: string; data: Record<string, unknown> }>,
): Promise<Customer> =>
  commitIn(who.desk, who.workspaceId, async (tx) => {
    const { desk, workspaceId, actor, id } = who
    const [person = null] = await lockPeople(tx, [id])
    needAddressable(actor, person)
    const { row, type, data } = await work(tx, person)
    await writeEvents(tx, workspaceId, desk.clock.now(), [
      { subjectType: 'person', subjectId: id, type, actor, data: { personId: id, ...data } },
    ])
    return showCustomer(tx, workspaceId, row)
  })

const needIdentity = async (tx: Tx, person: PersonRow, id: string): Promise<identities.IdentityRow> => {
  const found = (await identities.loadIdentities(tx, person.id)).find((one) => one.id === id)
  if (found) return found
  throw new Refused(refuse('not_found', 'This person has no such address or number.'))
}

const needFree = async (tx: Tx, email: string): Promise<void> => {
  const other = await loadPersonByEmail(tx, email)
  if (other) throw new Refused(taken(`${email} is an address of ${other.name}.`, other))
}

const taken = (message: string, { id, name }: PersonRow) =>
  refuse('already_exists', message, { data: { id, name } })
