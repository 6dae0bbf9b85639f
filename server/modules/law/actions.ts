// Changing the law: drafts, publication, order, undoing.
import type { z } from 'zod'
import type { contract } from '../../../contract/index.ts'
import type { LawItem } from '../../../contract/law.ts'
import type { Actor } from '../../../rules/actor.ts'
import { refuse } from '../../../rules/refusal.ts'
import { iso } from '../../platform/clock.ts'
import { commitIn } from '../../platform/commit.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { writeEvents } from '../../platform/events/write.ts'
import { touchLaw } from '../../platform/law-version.ts'
import { Refused } from '../../platform/refused.ts'
import { type Lawful, needLawful } from './judge.ts'
import { referencesIn } from './references.ts'
import { showItems } from './show.ts'
import * as store from './store.ts'

export interface Who {
  desk: Desk
  workspaceId: string
  actor: Actor
}
const personOf = (actor: Actor): string | null => (actor.kind === 'person' ? actor.id : null)
type Written = z.infer<NonNullable<typeof contract.law.create.body>>
type Switched = z.infer<NonNullable<typeof contract.law.switch.body>>

export const addItem = (who: Who, id: string, input: Written): Promise<LawItem> =>
  commitIn(who.desk, who.workspaceId, async (tx) => {
    await needLawful(tx, who.workspaceId, { ...input, id: null } as Lawful)
    const others = await store.loadItems(tx, who.workspaceId, input.kind)
    const at = iso(who.desk.clock.now())
    const row = await store.insertItem(tx, {
      workspace_id: who.workspaceId,
      id,
      kind: input.kind,
      name: input.name,
      position: 1 + Math.max(-1, ...others.map((other) => other.position)),
      draft_name: input.name,
      draft: JSON.stringify(input.body),
      draft_by: personOf(who.actor),
      draft_at: at,
      created_at: at,
    })
    await tell(tx, who, row, 'law.drafted')
    return show(tx, who, row)
  })

export const saveDraft = (who: Who, id: string, input: Written): Promise<LawItem> =>
  commitIn(who.desk, who.workspaceId, async (tx) => {
    const before = await lock(tx, who, id)
    if (before.kind !== input.kind)
      throw new Refused(
        refuse('invalid', 'An item of the law stays of its kind.', {
          faults: [{ field: 'body.kind', message: `must be ${before.kind}` }],
        }),
      )
    await needLawful(tx, who.workspaceId, { ...input, id } as Lawful)
    const row = await store.updateItem(tx, who.workspaceId, id, {
      ...(before.version === null ? { name: input.name } : {}),
      draft_name: input.name,
      draft: JSON.stringify(input.body),
      draft_by: personOf(who.actor),
      draft_at: iso(who.desk.clock.now()),
    })
    return show(tx, who, row)
  })

export const dropDraft = (who: Who, id: string): Promise<null> =>
  commitIn(who.desk, who.workspaceId, async (tx) => {
    const before = await lock(tx, who, id)
    if (before.version === null) {
      await needUnused(tx, who, before)
      await store.deleteItem(tx, who.workspaceId, id)
    } else await store.updateItem(tx, who.workspaceId, id, noDraft)
    await tell(tx, who, before, 'law.draft_dropped')
    return null
  })

const noDraft = { draft: null, draft_name: null, draft_by: null, draft_at: null }

export const publish = (who: Who, id: string, note: string): Promise<LawItem> =>
  commitIn(who.desk, who.workspaceId, async (tx) => {
    const before = await lock(tx, who, id)
    if (before.draft === null)
      throw new Refused(refuse('not_possible', 'There is no draft to publish. Change it first.'))
    return putInForce(tx, who, before, {
      name: before.draft_name ?? before.name,
      body: before.draft,
      note,
    })
  })

export const restore = (who: Who, id: string, version: number): Promise<LawItem> =>
  commitIn(who.desk, who.workspaceId, async (tx) => {
    const before = await lock(tx, who, id)
    const versions = await store.loadVersions(tx, who.workspaceId, id)
    const old = versions.find((v) => v.version === version)
    if (!old) throw new Refused(refuse('not_found', `There is no version ${version}.`))
    return putInForce(tx, who, before, { name: old.name, body: old.body, note: `As in version ${version}` })
  })

/** What was sound when it was drafted may speak of something that is gone by now. */
const putInForce = async (
  tx: Tx,
  who: Who,
  before: store.ItemRow,
  { name, body, note }: { name: string; body: Record<string, unknown>; note: string },
): Promise<LawItem> => {
  const { workspaceId } = who
  await needLawful(tx, workspaceId, { id: before.id, kind: before.kind, body } as unknown as Lawful)
  const version = await store.nextVersion(tx, workspaceId, before.id)
  const at = iso(who.desk.clock.now())
  const row = await store.updateItem(tx, workspaceId, before.id, {
    name,
    body: JSON.stringify(body),
    version,
    published_at: at,
    ...noDraft,
  })
  await store.insertVersion(tx, {
    workspace_id: workspaceId,
    item_id: before.id,
    version,
    name,
    body: JSON.stringify(body),
    note,
    author_id: personOf(who.actor),
    at,
  })
  await touchLaw(tx, workspaceId)
  await tell(tx, who, row, 'law.published', { version })
  return show(tx, who, row)
}

export const switchItem = (who: Who, id: string, { isOn, mode }: Switched): Promise<LawItem> =>
  commitIn(who.desk, who.workspaceId, async (tx) => {
    const before = await lock(tx, who, id)
    const to = { is_on: isOn ?? before.is_on, mode: mode ?? before.mode }
    if (to.is_on === before.is_on && to.mode === before.mode) return show(tx, who, before)
    if (!to.is_on) await needUnused(tx, who, before)
    const row = await store.updateItem(tx, who.workspaceId, id, to)
    await touchLaw(tx, who.workspaceId)
    await tell(tx, who, row, 'law.switched', { isOn: to.is_on, mode: to.mode })
    return show(tx, who, row)
  })

export const removeItem = (who: Who, id: string): Promise<null> =>
  commitIn(who.desk, who.workspaceId, async (tx) => {
    const before = await lock(tx, who, id)
    await needUnused(tx, who, before)
    await store.updateItem(tx, who.workspaceId, id, {
      removed_at: iso(who.desk.clock.now()),
      ...noDraft,
    })
    await touchLaw(tx, who.workspaceId)
    await tell(tx, who, before, 'law.removed')
    return null
  })

export const order = (who: Who, kind: store.ItemRow['kind'], ids: readonly string[]): Promise<null> =>
  commitIn(who.desk, who.workspaceId, async (tx) => {
    const rows = await store.loadItems(tx, who.workspaceId, kind)
    const isAll = ids.length === rows.length && rows.every((row) => ids.includes(row.id))
    if (!isAll)
      throw new Refused(
        refuse('changed_meanwhile', 'The list was changed meanwhile. Load it again, then order it.', {
          faults: [{ field: 'body.ids', message: 'must name each item of the kind once' }],
        }),
      )
    for (const [position, id] of ids.entries())
      if (rows.find((row) => row.id === id)?.position !== position)
        await store.updateItem(tx, who.workspaceId, id, { position })
    await touchLaw(tx, who.workspaceId)
    const [first] = rows
    if (first) await tell(tx, who, first, 'law.ordered', { kind })
    return null
  })

/** Nothing that is in force, or drafted, speaks of it. */
const needUnused = async (tx: Tx, { workspaceId }: Who, item: store.ItemRow): Promise<void> => {
  const users = (await store.loadItems(tx, workspaceId)).filter(
    (other) => other.id !== item.id && referencesIn([other.body, other.draft]).some((r) => r.id === item.id),
  )
  if (users.length === 0) return
  const names = users.map((user) => `"${user.name}"`).join(', ')
  throw new Refused(
    refuse('not_possible', `"${item.name}" is needed by ${names}. Change these first.`, {
      data: { neededBy: users.map((user) => user.id) },
    }),
  )
}

const lock = async (tx: Tx, { workspaceId }: Who, id: string): Promise<store.ItemRow> => {
  const row = await store.lockItem(tx, workspaceId, id)
  if (!row) throw new Refused(refuse('not_found', 'There is no such item of the law.'))
  return row
}

const show = async (tx: Tx, { workspaceId }: Who, row: store.ItemRow): Promise<LawItem> => {
  const [item] = await showItems(tx, workspaceId, [row])
  if (!item) throw new Error('an item just written cannot be shown')
  return item
}

const tell = async (
  tx: Tx,
  { desk, workspaceId, actor }: Who,
  row: store.ItemRow,
  type: string,
  data: Record<string, unknown> = {},
): Promise<void> => {
  await writeEvents(tx, workspaceId, desk.clock.now(), [
    { subjectType: 'law', subjectId: row.id, type, actor, data: { kind: row.kind, ...data } },
  ])
}
