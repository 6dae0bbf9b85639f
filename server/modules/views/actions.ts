// Keeping, changing and removing views.
import type { z } from 'zod'
import type { contract } from '../../../contract/index.ts'
import type { View } from '../../../contract/views.ts'
import type { PersonActor } from '../../../rules/actor.ts'
import { tidy } from '../../../rules/conditions/index.ts'
import { refuse } from '../../../rules/refusal.ts'
import { iso } from '../../platform/clock.ts'
import { commitIn } from '../../platform/commit.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { writeEvents } from '../../platform/events/write.ts'
import { newId } from '../../platform/ids.ts'
import { Refused } from '../../platform/refused.ts'
import { needSound } from '../conditions/index.ts'
import { loadTeamsByIds, teamIdsOf } from '../people/index.ts'
import { judgeScope, mayChange, maySee } from './rights.ts'
import { showViews } from './show.ts'
import * as store from './store.ts'

type Created = z.infer<NonNullable<typeof contract.views.create.body>>
type Changed = z.infer<NonNullable<typeof contract.views.change.body>>

interface Who {
  desk: Desk
  workspaceId: string
  actor: PersonActor
}

export const addView = (who: Who, input: Created): Promise<View> =>
  commitIn(who.desk, who.workspaceId, async (tx) => {
    await needFit(tx, who, input)
    const at = iso(who.desk.clock.now())
    const row = await store.insertView(tx, {
      workspace_id: who.workspaceId,
      id: newId(),
      name: input.name,
      scope: input.scope,
      owner_id: who.actor.id,
      team_id: input.teamId,
      condition: JSON.stringify(tidy(input.condition)),
      sort: JSON.stringify(input.sort),
      columns: JSON.stringify(input.columns),
      grouping: input.grouping,
      created_at: at,
      updated_at: at,
    })
    await tell(tx, who, row, 'view.added')
    return show(tx, who, row)
  })

export const changeView = (who: Who, id: string, input: Changed, version: number | null): Promise<View> =>
  commitIn(who.desk, who.workspaceId, async (tx) => {
    const before = await lockOwn(tx, who, id)
    if (version !== null && version !== before.version)
      throw new Refused(
        refuse('changed_meanwhile', 'The view was changed meanwhile. Look at it, then change it again.', {
          data: { version: before.version },
        }),
      )
    const scope = input.scope ?? before.scope
    const teamId = input.teamId !== undefined ? input.teamId : scope === 'team' ? before.team_id : null
    const isShared = scope !== before.scope || teamId !== before.team_id
    await needFit(tx, who, {
      ...(isShared ? { scope, teamId } : {}),
      ...(input.condition ? { condition: input.condition } : {}),
    })
    const row = await store.updateView(tx, who.workspaceId, id, {
      name: input.name ?? before.name,
      scope,
      team_id: teamId,
      condition: JSON.stringify(input.condition ? tidy(input.condition) : before.condition),
      sort: JSON.stringify(input.sort ?? before.sort),
      columns: JSON.stringify(input.columns ?? before.columns),
      grouping: input.grouping === undefined ? before.grouping : input.grouping,
      position: input.position ?? before.position,
      version: before.version + 1,
      updated_at: iso(who.desk.clock.now()),
    })
    await tell(tx, who, row, 'view.changed')
    return show(tx, who, row)
  })

export const removeView = (who: Who, id: string): Promise<null> =>
  commitIn(who.desk, who.workspaceId, async (tx) => {
    const row = await lockOwn(tx, who, id)
    await store.deleteView(tx, who.workspaceId, id)
    await tell(tx, who, row, 'view.removed')
    return null
  })

const noView = refuse('not_found', 'There is no such view.')

/** A colleague's personal view is not found; one that is only looked at is not changed. */
const lockOwn = async (tx: Tx, { workspaceId, actor }: Who, id: string): Promise<store.ViewRow> => {
  const view = await store.lockView(tx, workspaceId, id)
  if (!view) throw new Refused(noView)
  if (mayChange(actor, view)) return view
  const sees = maySee(actor, view, await teamIdsOf(tx, actor.id))
  throw new Refused(
    sees ? refuse('not_allowed', 'Only who made it, or may share views, changes it.') : noView,
  )
}

const needFit = async (
  tx: Tx,
  { workspaceId, actor }: Who,
  view: Partial<Pick<Created, 'scope' | 'teamId' | 'condition'>>,
): Promise<void> => {
  if (view.teamId && (await loadTeamsByIds(tx, [view.teamId])).length === 0)
    throw new Refused(
      refuse('invalid', 'There is no such team.', {
        faults: [{ field: 'body.teamId', message: 'names no team of this workspace' }],
      }),
    )
  if (view.scope) {
    const shared = { scope: view.scope, team_id: view.teamId ?? null }
    const refusal = judgeScope(actor, shared, await teamIdsOf(tx, actor.id))
    if (refusal) throw new Refused(refusal)
  }
  if (view.condition) await needSound(tx, workspaceId, view.condition, 'body.condition')
}

const show = async (tx: Tx, { workspaceId, actor }: Who, row: store.ViewRow): Promise<View> => {
  const [view] = await showViews(tx, workspaceId, actor, [row])
  if (!view) throw new Error('a view just written cannot be read')
  return view
}

/** What only its owner sees is nobody else's history. */
const tell = async (tx: Tx, { desk, workspaceId, actor }: Who, row: store.ViewRow, type: string) => {
  if (row.scope === 'personal') return
  await writeEvents(tx, workspaceId, desk.clock.now(), [
    { subjectType: 'view', subjectId: row.id, type, actor, data: { scope: row.scope } },
  ])
}
