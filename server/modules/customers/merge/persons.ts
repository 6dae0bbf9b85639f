// Two people are one: addresses, notes and tickets of the other come here, in one transaction with the first tickets.
import type { Customer } from '../../../../contract/customers.ts'
import type { PersonActor } from '../../../../rules/actor.ts'
import { judgeMerge, planTakeOver, type TakenOver, takeOver } from '../../../../rules/people/merge.ts'
import { iso } from '../../../platform/clock.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { writeEvents } from '../../../platform/events/write.ts'
import { newId } from '../../../platform/ids.ts'
import { Refused } from '../../../platform/refused.ts'
import { endSessions } from '../../identity/index.ts'
import { identities, type PersonRow, updatePerson } from '../../people/index.ts'
import { needAddressable, noPerson } from '../person/rights.ts'
import { showCustomer } from '../person/show.ts'
import { type Belongings, joinBelongings } from './belongings.ts'
import { changeOf, factsOf } from './facts.ts'
import { lockPeople } from './lock.ts'
import { insertMerge, lockMerge, needQuiet, noteTickets } from './record.ts'
import { beginMove } from './tickets.ts'

/** What undoing needs besides the tickets. */
export interface MovedPerson {
  email: string
  /** The main address of the kept one before. */
  main: string
  state: PersonRow['state']
  taken: TakenOver
  /** Further addresses and numbers that moved along. */
  identities: { id: string; kind: 'email' | 'phone'; value: string }[]
  /** People who had been merged into the merged one before. */
  earlier: string[]
  belongings?: Belongings
}

export const mergePeople = (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  keptId: string,
  mergedId: string,
): Promise<Customer> =>
  commitIn(desk, workspaceId, async (tx) => {
    const { kept, merged } = await needTwo(tx, actor, keptId, mergedId)
    await needQuiet(tx, workspaceId, [keptId, mergedId])
    const taken = planTakeOver(factsOf(kept), factsOf(merged))
    const earlier = await follow(tx, workspaceId, mergedId, keptId)
    await endSessions(desk, tx, workspaceId, mergedId, actor)
    await updatePerson(tx, workspaceId, mergedId, { state: 'merged', merged_into: keptId })
    const now = desk.clock.now()
    const moved: MovedPerson = {
      email: merged.email,
      main: kept.email,
      state: merged.state,
      taken,
      identities: await moveIdentities(tx, kept, merged, now),
      earlier,
      belongings: await joinBelongings(tx, workspaceId, { keptId, mergedId }),
    }
    const after = await updatePerson(tx, workspaceId, keptId, changeOf(takeOver(factsOf(kept), taken)))
    const id = newId()
    await insertMerge(tx, {
      workspace_id: workspaceId,
      id,
      subject: 'person',
      kept_id: keptId,
      merged_id: mergedId,
      moved,
      state: 'running',
      created_by: actor.id,
      created_at: iso(now),
    })
    await writeEvents(tx, workspaceId, now, [
      {
        subjectType: 'person',
        subjectId: mergedId,
        type: 'person.merged',
        actor,
        data: { personId: mergedId, mergeId: id, into: keptId },
      },
      {
        subjectType: 'person',
        subjectId: keptId,
        type: 'person.took_in',
        actor,
        data: { personId: keptId, mergeId: id, merged: mergedId },
      },
    ])
    const merge = await lockMerge(tx, workspaceId, id)
    if (!merge) throw new Error('a merge that was just written')
    await noteTickets(tx, merge)
    await beginMove(desk, tx, merge, actor)
    return showCustomer(tx, workspaceId, after)
  })

/** Both, locked; throws Refused where they may not be merged. */
export const needTwo = async (
  tx: Tx,
  actor: PersonActor,
  keptId: string,
  mergedId: string,
): Promise<{ kept: PersonRow; merged: PersonRow }> => {
  const [kept = null, merged = null] = await lockPeople(tx, [keptId, mergedId])
  if (!kept || !merged) throw new Refused(noPerson)
  const refusal = judgeMerge(kept, merged)
  if (refusal) throw new Refused(refusal)
  needAddressable(actor, kept)
  return { kept, merged }
}

/** Whoever was merged into the merged one before now leads to the kept one; returns who. */
const follow = async (tx: Tx, workspaceId: string, from: string, to: string): Promise<string[]> =>
  (
    await tx
      .updateTable('person')
      .set({ merged_into: to })
      .where('workspace_id', '=', workspaceId)
      .where('merged_into', '=', from)
      .returning('id')
      .execute()
  ).map((row) => row.id)

/** The main address of the merged one becomes a further one; a number that both have stays where it is. */
const moveIdentities = async (
  tx: Tx,
  kept: PersonRow,
  merged: PersonRow,
  now: Temporal.Instant,
): Promise<MovedPerson['identities']> => {
  const [own, others] = [
    await identities.loadIdentities(tx, kept.id),
    await identities.loadIdentities(tx, merged.id),
  ]
  const moving = others.filter((o) => !own.some((i) => i.kind === o.kind && i.value === o.value))
  for (const one of moving) await identities.changeIdentity(tx, one, { person_id: kept.id })
  await identities.insertIdentity(tx, {
    workspace_id: kept.workspace_id,
    id: newId(),
    person_id: kept.id,
    kind: 'email',
    value: merged.email,
    label: '',
    created_at: iso(now),
  })
  return moving.map(({ id, kind, value }) => ({ id, kind, value }))
}
