// Adding, changing and removing kiosks: one transaction and one event each.
import type { Kiosk } from '../../../../contract/kiosks.ts'
import type { Actor } from '../../../../rules/actor.ts'
import { type RefusalCode, refuse } from '../../../../rules/refusal.ts'
import { iso } from '../../../platform/clock.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { writeEvents } from '../../../platform/events/write.ts'
import { Refused } from '../../../platform/refused.ts'
import { currentLaw } from '../../law/index.ts'
import { insertKiosk, type KioskRow, loadKiosks, lockKiosk, updateKiosk } from '../store/kiosks.ts'
import { showKiosks } from './show.ts'

export interface By {
  desk: Desk
  workspaceId: string
  actor: Actor
}

interface Facts {
  name: string
  formIds: readonly string[]
}

export const listKiosks = ({ desk, workspaceId }: By): Promise<Kiosk[]> =>
  desk.db.inWorkspace(workspaceId, async (tx) =>
    showKiosks(desk, tx, workspaceId, await loadKiosks(tx, workspaceId)),
  )

export const addKiosk = (by: By, id: string, { name, formIds }: Facts): Promise<Kiosk> =>
  write(by, async (tx) => {
    await needForms(tx, by.workspaceId, formIds)
    const row = await insertKiosk(tx, by.workspaceId, {
      id,
      name,
      form_ids: [...formIds],
      created_by: by.actor.kind === 'person' ? by.actor.id : null,
      created_at: iso(by.desk.clock.now()),
    })
    return [row, 'kiosk.added']
  })

export const changeKiosk = (
  by: By,
  id: string,
  { name, formIds }: { [K in keyof Facts]?: Facts[K] | undefined },
  version: number | null,
): Promise<Kiosk> =>
  write(by, async (tx) => {
    const before = await need(tx, by, id)
    if (version !== null && version !== before.version)
      throw new Refused(
        refuse('changed_meanwhile', 'It was changed meanwhile. Look at it, then change it again.', {
          data: { version: before.version },
        }),
      )
    if (formIds) await needForms(tx, by.workspaceId, formIds, before.form_ids)
    const set = {
      ...(name === undefined ? {} : { name }),
      ...(formIds === undefined ? {} : { form_ids: [...formIds] }),
    }
    return [await updateKiosk(tx, before, set), 'kiosk.changed']
  })

export const renewKiosk = (by: By, id: string): Promise<Kiosk> =>
  write(by, async (tx) => {
    const before = await need(tx, by, id)
    return [await updateKiosk(tx, before, { address: before.address + 1 }), 'kiosk.address_renewed']
  })

export const removeKiosk = async (by: By, id: string): Promise<null> => {
  await write(by, async (tx) => {
    const before = await need(tx, by, id)
    const gone = await updateKiosk(tx, before, { removed_at: iso(by.desk.clock.now()) })
    return [gone, 'kiosk.removed']
  })
  return null
}

const write = (by: By, work: (tx: Tx) => Promise<[row: KioskRow, type: string]>): Promise<Kiosk> =>
  commitIn(by.desk, by.workspaceId, async (tx) => {
    const [row, type] = await work(tx)
    await writeEvents(tx, by.workspaceId, by.desk.clock.now(), [
      { subjectType: 'kiosk', subjectId: row.id, type, actor: by.actor, data: { formIds: row.form_ids } },
    ])
    return (await showKiosks(by.desk, tx, by.workspaceId, [row]))[0] as Kiosk
  })

const need = async (tx: Tx, { workspaceId }: By, id: string): Promise<KioskRow> => {
  const row = await lockKiosk(tx, workspaceId, id)
  if (!row) throw refused('not_found', 'There is no such kiosk.')
  return row
}

/** One of before that was switched off meanwhile may stay. */
const needForms = async (
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
  before: readonly string[] = [],
): Promise<void> => {
  const { law } = await currentLaw(tx, workspaceId)
  const known = new Set([...law.form.map((form) => form.id), ...before])
  const wrong = ids.findIndex((id) => !known.has(id))
  if (wrong !== -1)
    throw refused('invalid', 'One of these forms is not there.', {
      field: `body.formIds.${wrong}`,
      message: 'names no published form',
    })
}

const refused = (code: RefusalCode, message: string, fault?: { field: string; message: string }): Refused =>
  new Refused(refuse(code, message, fault ? { faults: [fault] } : {}))
