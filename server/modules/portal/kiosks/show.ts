// Kiosks as the API shows them.
import type { Kiosk } from '../../../../contract/kiosks.ts'
import { addressOf } from '../../../platform/address.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { loadItems } from '../../law/index.ts'
import { loadPeopleByIds } from '../../people/index.ts'
import { countWaiting, type KioskRow, loadLastUse } from '../store/kiosks.ts'
import { kioskPath } from './address.ts'

export const showKiosks = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  rows: readonly KioskRow[],
): Promise<Kiosk[]> => {
  const base = await addressOf(desk, tx, workspaceId)
  const forms = new Map((await loadItems(tx, workspaceId, 'form')).map(({ id, name }) => [id, name]))
  const people = await loadPeopleByIds(
    tx,
    rows.flatMap((row) => row.created_by ?? []),
  )
  return Promise.all(
    rows.map(async (row) => {
      const by = row.created_by === null ? undefined : people.get(row.created_by)
      return {
        id: row.id,
        name: row.name,
        address: `${base}${kioskPath(desk, row)}`,
        forms: row.form_ids.flatMap((id) => {
          const name = forms.get(id)
          return name === undefined ? [] : [{ id, name }]
        }),
        waiting: await countWaiting(tx, workspaceId, row.id, desk.clock.now()),
        lastUsedAt: await loadLastUse(tx, workspaceId, row.id),
        by: by ? { id: by.id, name: by.name, email: by.email, role: by.role } : null,
        version: row.version,
        createdAt: row.created_at,
      }
    }),
  )
}
