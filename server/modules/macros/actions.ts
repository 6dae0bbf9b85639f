// Keeping, changing and removing macros.
import type { z } from 'zod'
import type { contract } from '../../../contract/index.ts'
import type { Macro } from '../../../contract/macros.ts'
import type { PersonActor } from '../../../rules/actor.ts'
import { refuse } from '../../../rules/refusal.ts'
import { iso } from '../../platform/clock.ts'
import { commitIn } from '../../platform/commit.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { writeEvents } from '../../platform/events/write.ts'
import { newId } from '../../platform/ids.ts'
import { Refused } from '../../platform/refused.ts'
import { loadTeamsByIds, teamIdsOf } from '../people/index.ts'
import { judgeActions } from './judge.ts'
import { judgeScope, mayChange, maySee } from './rights.ts'
import { showMacros } from './show.ts'
import * as store from './store.ts'

type Created = z.infer<NonNullable<typeof contract.macros.create.body>>
type Changed = z.infer<NonNullable<typeof contract.macros.change.body>>

export const addMacro = (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  input: Created,
): Promise<Macro> =>
  commitIn(desk, workspaceId, async (tx) => {
    await needSound(tx, workspaceId, actor, input)
    const [id, at] = [newId(), iso(desk.clock.now())]
    await store.insertMacro(tx, {
      workspace_id: workspaceId,
      id,
      name: input.name,
      scope: input.scope,
      owner_id: actor.id,
      team_id: input.teamId,
      actions: JSON.stringify(input.actions),
      created_at: at,
      updated_at: at,
    })
    await tell(desk, tx, workspaceId, actor, id, 'macro.added', { scope: input.scope })
    return show(tx, workspaceId, actor, id)
  })

export const changeMacro = (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  id: string,
  input: Changed,
  version: number | null,
): Promise<Macro> =>
  commitIn(desk, workspaceId, async (tx) => {
    const before = await lockOwn(tx, workspaceId, actor, id)
    if (version !== null && version !== before.version)
      throw new Refused(
        refuse('changed_meanwhile', 'The macro was changed meanwhile. Look at it, then change it again.', {
          data: { version: before.version },
        }),
      )
    const scope = input.scope ?? before.scope
    const wanted = {
      name: input.name ?? before.name,
      scope,
      teamId: input.teamId !== undefined ? input.teamId : scope === 'team' ? before.team_id : null,
      actions: input.actions ?? (before.actions as Macro['actions']),
    }
    await needSound(tx, workspaceId, actor, wanted)
    await store.updateMacro(tx, workspaceId, id, {
      name: wanted.name,
      scope: wanted.scope,
      team_id: wanted.teamId,
      actions: JSON.stringify(wanted.actions),
      version: before.version + 1,
      updated_at: iso(desk.clock.now()),
    })
    await tell(desk, tx, workspaceId, actor, id, 'macro.changed', { changed: Object.keys(input) })
    return show(tx, workspaceId, actor, id)
  })

export const removeMacro = (desk: Desk, workspaceId: string, actor: PersonActor, id: string): Promise<null> =>
  commitIn(desk, workspaceId, async (tx) => {
    await lockOwn(tx, workspaceId, actor, id)
    await store.deleteMacro(tx, workspaceId, id)
    await tell(desk, tx, workspaceId, actor, id, 'macro.removed', {})
    return null
  })

export const useMacro = (desk: Desk, workspaceId: string, actor: PersonActor, id: string): Promise<null> =>
  desk.db.inWorkspace(workspaceId, async (tx) => {
    const macro = await store.loadMacro(tx, workspaceId, actor.id, id)
    if (!macro || !maySee(actor, macro, await teamIdsOf(tx, actor.id))) throw new Refused(noMacro)
    await store.countUse(tx, { workspaceId, personId: actor.id, macroId: id }, desk.clock.now())
    return null
  })

const noMacro = refuse('not_found', 'There is no such macro.')

/** Somebody else's personal macro is not found; one that is only used is not changed. */
const lockOwn = async (
  tx: Tx,
  workspaceId: string,
  actor: PersonActor,
  id: string,
): Promise<store.UsedMacro> => {
  await store.lockMacro(tx, workspaceId, id)
  const macro = await store.loadMacro(tx, workspaceId, actor.id, id)
  if (!macro) throw new Refused(noMacro)
  if (mayChange(actor, macro)) return macro
  const sees = maySee(actor, macro, await teamIdsOf(tx, actor.id))
  throw new Refused(
    sees ? refuse('not_allowed', 'Only who made it, or may share with everybody, changes it.') : noMacro,
  )
}

const needSound = async (
  tx: Tx,
  workspaceId: string,
  actor: PersonActor,
  macro: Pick<Macro, 'scope' | 'teamId' | 'actions'>,
): Promise<void> => {
  if (macro.teamId && (await loadTeamsByIds(tx, [macro.teamId])).length === 0)
    throw new Refused(
      refuse('invalid', 'There is no such team.', {
        faults: [{ field: 'body.teamId', message: 'names no team of this workspace' }],
      }),
    )
  const refusal = judgeScope(
    actor,
    { scope: macro.scope, team_id: macro.teamId },
    await teamIdsOf(tx, actor.id),
  )
  if (refusal) throw new Refused(refusal)
  const faults = await judgeActions(tx, workspaceId, macro.actions)
  if (faults.length > 0) throw new Refused(refuse('invalid', 'The macro cannot do this.', { faults }))
}

const show = async (tx: Tx, workspaceId: string, actor: PersonActor, id: string): Promise<Macro> => {
  const row = await store.loadMacro(tx, workspaceId, actor.id, id)
  const [macro] = row ? await showMacros(tx, actor, [row]) : []
  if (!macro) throw new Error('a macro just written cannot be read')
  return macro
}

const tell = (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  actor: PersonActor,
  id: string,
  type: string,
  data: Record<string, unknown>,
): Promise<string[]> =>
  writeEvents(tx, workspaceId, desk.clock.now(), [{ subjectType: 'macro', subjectId: id, type, actor, data }])
