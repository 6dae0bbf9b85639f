// Own pages and service notices are looked up and removed alike.
import type { Selectable } from 'kysely'
import type { Tx } from '../../../platform/database.ts'
import type { Tables } from '../../../platform/tables.ts'
import { type By, refused, tell, write } from './write.ts'

type Table = 'portal_page' | 'service_notice'

const missing: Readonly<Record<Table, string>> = {
  portal_page: 'There is no such page.',
  service_notice: 'There is no such notice.',
}

/** Locked until the transaction ends. */
export const needKept = async <T extends Table>(
  tx: Tx,
  { workspaceId }: Pick<By, 'workspaceId'>,
  table: T,
  id: string,
): Promise<Selectable<Tables[T]>> => {
  const row = await tx
    .selectFrom<Table>(table)
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw refused('not_found', missing[table])
  return row as Selectable<Tables[T]>
}

export const removeKept = (by: By, table: Table, id: string): Promise<null> =>
  write(by, async (tx) => {
    await needKept(tx, by, table, id)
    await tx
      .deleteFrom<Table>(table)
      .where('workspace_id', '=', by.workspaceId)
      .where('id', '=', id)
      .execute()
    await tell(by, tx, { subject: table, id, type: `${table}.removed` })
    return null
  })
