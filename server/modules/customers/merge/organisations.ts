// Two organisations are one: people, domains, notes and tickets of the other come here; and back again when undone.
import type { Updateable } from 'kysely'
import type { OrganisationProfile } from '../../../../contract/customers.ts'
import type { PersonActor } from '../../../../rules/actor.ts'
import {
  type Facts,
  planTakeOver,
  type TakenOver,
  takeBack,
  takeOver,
} from '../../../../rules/people/merge.ts'
import { refuse } from '../../../../rules/refusal.ts'
import { iso } from '../../../platform/clock.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { writeEvents } from '../../../platform/events/write.ts'
import { newId } from '../../../platform/ids.ts'
import { Refused } from '../../../platform/refused.ts'
import type { Tables } from '../../../platform/tables.ts'
import { organisations } from '../../people/index.ts'
import { noOrganisation, showProfile } from '../organisation/show.ts'
import { lockOrganisations } from './lock.ts'
import { insertMerge, lockMerge, needQuiet, noteTickets } from './record.ts'
import { beginMove } from './tickets.ts'
import { needUndoable } from './undo.ts'

type Row = organisations.OrganisationRow

export interface MovedOrganisation {
  domains: string[]
  people: string[]
  taken: TakenOver
}

export const mergeOrganisations = (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  keptId: string,
  mergedId: string,
): Promise<OrganisationProfile> =>
  commitIn(desk, workspaceId, async (tx) => {
    const { kept, merged } = await needTwoOrganisations(tx, keptId, mergedId)
    await needQuiet(tx, workspaceId, [keptId, mergedId])
    const now = desk.clock.now()
    const taken = planTakeOver(factsOf(kept), factsOf(merged))
    const people = await organisations.movePeople(tx, workspaceId, { from: mergedId, to: keptId })
    await organisations.updateOrganisation(tx, workspaceId, mergedId, { merged_into: keptId, domains: [] })
    const after = await organisations.updateOrganisation(tx, workspaceId, keptId, {
      ...changeOf(takeOver(factsOf(kept), taken)),
      domains: [...new Set([...kept.domains, ...merged.domains])],
    })
    const id = newId()
    const moved: MovedOrganisation = { domains: merged.domains, people, taken }
    await insertMerge(tx, {
      workspace_id: workspaceId,
      id,
      subject: 'organisation',
      kept_id: keptId,
      merged_id: mergedId,
      moved,
      state: 'running',
      created_by: actor.id,
      created_at: iso(now),
    })
    await say(desk, tx, workspaceId, actor, 'merged', { id, keptId, mergedId, people: people.length })
    const merge = await lockMerge(tx, workspaceId, id)
    if (!merge) throw new Error('a merge that was just written')
    await noteTickets(tx, merge)
    await beginMove(desk, tx, merge, actor)
    return showProfile(tx, workspaceId, after)
  })

export const unmergeOrganisations = (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  keptId: string,
  mergeId: string,
): Promise<OrganisationProfile> =>
  commitIn(desk, workspaceId, async (tx) => {
    const merge = await needUndoable(tx, workspaceId, 'organisation', keptId, mergeId)
    const [kept = null, merged = null] = await lockOrganisations(tx, [keptId, merge.merged_id])
    if (!kept || kept.merged_into || merged?.merged_into !== keptId) throw new Refused(noOrganisation)
    await needQuiet(tx, workspaceId, [keptId, merged.id])
    const moved = merge.moved as unknown as MovedOrganisation
    const back = moved.domains.filter((domain) => kept.domains.includes(domain))
    const after = await organisations.updateOrganisation(tx, workspaceId, keptId, {
      ...changeOf(takeBack(factsOf(kept), moved.taken)),
      domains: kept.domains.filter((domain) => !back.includes(domain)),
    })
    await organisations.updateOrganisation(tx, workspaceId, merged.id, { merged_into: null, domains: back })
    const people = await organisations.movePeople(tx, workspaceId, {
      from: keptId,
      to: merged.id,
      only: moved.people,
    })
    await say(desk, tx, workspaceId, actor, 'unmerged', {
      id: mergeId,
      keptId,
      mergedId: merged.id,
      people: people.length,
    })
    await beginMove(desk, tx, { ...merge, state: 'undoing' }, actor)
    return showProfile(tx, workspaceId, after)
  })

/** Both, locked; throws Refused where they may not be merged. */
export const needTwoOrganisations = async (
  tx: Tx,
  keptId: string,
  mergedId: string,
): Promise<{ kept: Row; merged: Row }> => {
  const [kept = null, merged = null] = await lockOrganisations(tx, [keptId, mergedId])
  if (!kept || !merged) throw new Refused(noOrganisation)
  if (kept.id === merged.id)
    throw new Refused(refuse('not_possible', 'These are the same organisation already.'))
  if (kept.merged_into || merged.merged_into)
    throw new Refused(refuse('not_possible', 'One of them was merged already; undo that first.'))
  return { kept, merged }
}

export const factsOf = (row: Row): Facts => ({ note: row.note, fields: row.fields, plain: {} })

const changeOf = ({ note, fields }: Facts): Updateable<Tables['organisation']> => ({
  note,
  fields: JSON.stringify(fields),
})

const say = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  actor: PersonActor,
  what: 'merged' | 'unmerged',
  { id, keptId, mergedId, people }: { id: string; keptId: string; mergedId: string; people: number },
): Promise<void> => {
  await writeEvents(
    tx,
    workspaceId,
    desk.clock.now(),
    [mergedId, keptId].map((subjectId) => ({
      subjectType: 'organisation' as const,
      subjectId,
      type: `organisation.${what}`,
      actor,
      data: { mergeId: id, kept: keptId, merged: mergedId, people },
    })),
  )
}
