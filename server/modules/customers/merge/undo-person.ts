// Undoes a merge of two people: addresses, notes and tickets that came with it go back, as far as they still stand so.
import type { Customer } from '../../../../contract/customers.ts'
import type { PersonActor } from '../../../../rules/actor.ts'
import { takeBack } from '../../../../rules/people/merge.ts'
import { refuse } from '../../../../rules/refusal.ts'
import { anyOf } from '../../../platform/any-of.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { writeEvents } from '../../../platform/events/write.ts'
import { Refused } from '../../../platform/refused.ts'
import { identities, loadPersonByEmail, type PersonRow, updatePerson } from '../../people/index.ts'
import { swapMain } from '../person/identities.ts'
import { needAddressable, noPerson } from '../person/rights.ts'
import { showCustomer } from '../person/show.ts'
import { partBelongings } from './belongings.ts'
import { changeOf, factsOf } from './facts.ts'
import { lockPeople } from './lock.ts'
import type { MovedPerson } from './persons.ts'
import { needQuiet } from './record.ts'
import { beginMove } from './tickets.ts'
import { needUndoable } from './undo.ts'

export const unmergePeople = (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  keptId: string,
  mergeId: string,
): Promise<Customer> =>
  commitIn(desk, workspaceId, async (tx) => {
    const merge = await needUndoable(tx, workspaceId, 'person', keptId, mergeId)
    const [kept = null, merged = null] = await lockPeople(tx, [keptId, merge.merged_id])
    needAddressable(actor, kept)
    if (!merged || merged.merged_into !== keptId) throw new Refused(noPerson)
    await needQuiet(tx, workspaceId, [keptId, merge.merged_id])
    const moved = merge.moved as unknown as MovedPerson
    const own = await giveAddressesBack(tx, kept, merged, moved)
    await updatePerson(tx, workspaceId, merged.id, {
      state: moved.state,
      merged_into: null,
      email: moved.email,
    })
    const after = await updatePerson(tx, workspaceId, keptId, changeOf(takeBack(factsOf(own), moved.taken)))
    await partBelongings(tx, workspaceId, { keptId, mergedId: merged.id }, moved.belongings)
    if (moved.earlier.length > 0)
      await tx
        .updateTable('person')
        .set({ merged_into: merged.id })
        .where('workspace_id', '=', workspaceId)
        .where('merged_into', '=', keptId)
        .where('id', '=', anyOf(moved.earlier, 'uuid'))
        .execute()
    await writeEvents(
      tx,
      workspaceId,
      desk.clock.now(),
      [merged.id, keptId].map((id) => ({
        subjectType: 'person' as const,
        subjectId: id,
        type: 'person.unmerged',
        actor,
        data: { personId: id, mergeId, kept: keptId, merged: merged.id },
      })),
    )
    await beginMove(desk, tx, { ...merge, state: 'undoing' }, actor)
    return showCustomer(tx, workspaceId, after)
  })

/** Returns the kept one with an own main address. Throws Refused where an address is somebody else's by now. */
const giveAddressesBack = async (
  tx: Tx,
  kept: PersonRow,
  merged: PersonRow,
  moved: MovedPerson,
): Promise<PersonRow> => {
  const theirs = new Set([moved.email, ...moved.identities.map((i) => i.value)])
  const owner = await loadPersonByEmail(tx, moved.email)
  if (owner && owner.id !== kept.id)
    throw new Refused(
      refuse(
        'not_possible',
        `${moved.email} is an address of ${owner.name} by now; take it away there first.`,
      ),
    )
  const own = await keepOwnMain(tx, kept, theirs, moved.main)
  for (const one of await identities.loadIdentities(tx, kept.id)) {
    if (one.kind === 'email' && one.value === moved.email)
      await identities.deleteIdentity(tx, kept.workspace_id, one.id)
    else if (moved.identities.some((i) => i.kind === one.kind && i.value === one.value))
      await identities.changeIdentity(tx, one, { person_id: merged.id })
  }
  return own
}

/** A main address that came with the merge gives way to one that did not. */
const keepOwnMain = async (
  tx: Tx,
  kept: PersonRow,
  theirs: ReadonlySet<string>,
  before: string,
): Promise<PersonRow> => {
  if (!theirs.has(kept.email)) return kept
  const own = (await identities.loadIdentities(tx, kept.id)).filter(
    (i) => i.kind === 'email' && !theirs.has(i.value),
  )
  const other = own.find((i) => i.value === before) ?? own[0]
  if (!other)
    throw new Refused(refuse('not_possible', `${kept.name} would be left without an address; add one first.`))
  return swapMain(tx, kept, other)
}
