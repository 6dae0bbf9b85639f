// Adding, changing and removing custom fields. What tickets hold stays as it is.
import type { z } from 'zod'
import type { Field } from '../../../contract/fields.ts'
import type { contract } from '../../../contract/index.ts'
import type { Actor } from '../../../rules/actor.ts'
import { refuse } from '../../../rules/refusal.ts'
import { iso } from '../../platform/clock.ts'
import { commitIn } from '../../platform/commit.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { writeEvents } from '../../platform/events/write.ts'
import { newId } from '../../platform/ids.ts'
import { touchLaw } from '../../platform/law-version.ts'
import { Refused } from '../../platform/refused.ts'
import { needSense } from './judge.ts'
import { showField } from './show.ts'
import * as store from './store.ts'

type Created = z.infer<NonNullable<typeof contract.fields.create.body>>
type Changed = z.infer<NonNullable<typeof contract.fields.change.body>>

export const addField = (desk: Desk, workspaceId: string, actor: Actor, input: Created): Promise<Field> =>
  commitIn(desk, workspaceId, async (tx) => {
    needSense(input, await store.loadAllFields(tx, workspaceId))
    const others = await store.loadFieldRows(tx, workspaceId, input.subject)
    const row = await store.insertField(tx, {
      workspace_id: workspaceId,
      id: newId(),
      subject: input.subject,
      key: input.key,
      name: input.name,
      help: input.help,
      kind: input.kind,
      options: JSON.stringify(input.options),
      shown_when: input.shownWhen === null ? null : JSON.stringify(input.shownWhen),
      required_on_solve: input.requiredOnSolve,
      position: 1 + Math.max(-1, ...others.map((other) => other.position)),
      created_at: iso(desk.clock.now()),
    })
    if (!row)
      throw new Refused(
        refuse('already_exists', `There is a field with the key ${input.key} already.`, {
          faults: [{ field: 'body.key', message: 'is the key of another field; choose another one' }],
        }),
      )
    await tell(desk, tx, actor, row, 'field.added', { subject: row.subject, key: row.key, kind: row.kind })
    return showField(row)
  })

export const changeField = (
  desk: Desk,
  workspaceId: string,
  actor: Actor,
  id: string,
  input: Changed,
): Promise<Field> =>
  commitIn(desk, workspaceId, async (tx) => {
    const before = await lock(tx, workspaceId, id)
    const given = Object.entries(input).filter(([, value]) => value !== undefined)
    const wanted: Field = { ...showField(before), ...Object.fromEntries(given) }
    needSense(wanted, await store.loadAllFields(tx, workspaceId))
    const after = await store.updateField(tx, workspaceId, id, {
      name: wanted.name,
      help: wanted.help,
      options: JSON.stringify(wanted.options),
      shown_when: wanted.shownWhen === null ? null : JSON.stringify(wanted.shownWhen),
      required_on_solve: wanted.requiredOnSolve,
      position: wanted.position,
      archived_at: wanted.isArchived ? (before.archived_at ?? iso(desk.clock.now())) : null,
    })
    const [from, to] = [showField(before), showField(after)]
    const changed = Object.keys(to).filter(
      (key) => JSON.stringify(from[key as keyof Field]) !== JSON.stringify(to[key as keyof Field]),
    )
    if (changed.length > 0) await tell(desk, tx, actor, after, 'field.changed', { key: after.key, changed })
    return to
  })

export const removeField = (desk: Desk, workspaceId: string, actor: Actor, id: string): Promise<null> =>
  commitIn(desk, workspaceId, async (tx) => {
    const row = await lock(tx, workspaceId, id)
    const use = await store.loadUseOf(tx, row)
    if (use)
      throw new Refused(
        refuse('not_possible', `The field is used by ${use}. Archive it: what it holds stays readable.`),
      )
    await store.deleteField(tx, workspaceId, id)
    await tell(desk, tx, actor, row, 'field.removed', { subject: row.subject, key: row.key })
    return null
  })

const lock = async (tx: Tx, workspaceId: string, id: string): Promise<store.FieldRow> => {
  const row = await store.lockField(tx, workspaceId, id)
  if (!row) throw new Refused(refuse('not_found', 'There is no such field.'))
  return row
}

/** Conditions of the law ask for fields, so the law is read again. */
const tell = async (
  desk: Desk,
  tx: Tx,
  actor: Actor,
  row: store.FieldRow,
  type: string,
  data: Record<string, unknown>,
): Promise<void> => {
  await touchLaw(tx, row.workspace_id)
  await writeEvents(tx, row.workspace_id, desk.clock.now(), [
    { subjectType: 'field', subjectId: row.id, type, actor, data },
  ])
}
