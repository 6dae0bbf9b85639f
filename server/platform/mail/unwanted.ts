// Who wants no mails of which kind: those are never queued.
import { wantsMail, wishOfKind } from '../../../rules/people/mail-wishes.ts'
import { anyOf } from '../any-of.ts'
import type { Tx } from '../database.ts'
import type { MailKind } from './outbox.ts'

interface Wanted {
  kind: MailKind
  toPersonId?: string | null
}

/** Those that their readers want, in their order. */
export const withoutUnwanted = async <T extends Wanted>(
  tx: Tx,
  workspaceId: string,
  orders: readonly T[],
): Promise<T[]> => {
  const ids = orders.flatMap(({ kind, toPersonId }) => (wishOfKind(kind) && toPersonId ? [toPersonId] : []))
  if (ids.length === 0) return [...orders]
  const rows = await tx
    .selectFrom('person')
    .select(['id', 'preferences'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', anyOf([...new Set(ids)], 'uuid'))
    .execute()
  const preferences = new Map(rows.map((row) => [row.id, row.preferences as Record<string, unknown>]))
  return orders.filter(({ kind, toPersonId }) => {
    const wish = wishOfKind(kind)
    return wish === null || !toPersonId || wantsMail(preferences.get(toPersonId) ?? {}, wish)
  })
}
