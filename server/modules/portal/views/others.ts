// Requests of other people in a list, each with who sent it; the caller has found out that the reader may see them.
import { anyOf } from '../../../platform/any-of.ts'
import type { Tx } from '../../../platform/database.ts'
import { loadRequest } from '../store/requests.ts'
import type { Visit } from '../visit.ts'
import { loadNames } from './people.ts'
import { type RowView, rowView } from './row.ts'

/** In the order of the numbers. */
export const rowsOf = async (tx: Tx, visit: Visit, numbers: readonly number[]): Promise<RowView[]> => {
  if (numbers.length === 0) return []
  const { workspaceId, words } = visit
  const found = await tx
    .selectFrom('ticket')
    .select(['number', 'requester_id'])
    .where('workspace_id', '=', workspaceId)
    .where('number', '=', anyOf(numbers, 'bigint'))
    .execute()
  const rows = await Promise.all(
    numbers.map(async (number) => {
      const requesterId = found.find((f) => Number(f.number) === number)?.requester_id
      const row = requesterId ? await loadRequest(tx, { workspaceId, requesterId }, number) : undefined
      return row && requesterId ? [{ row, requesterId }] : []
    }),
  )
  const flat = rows.flat()
  const names = await loadNames(
    tx,
    flat.flatMap(({ row, requesterId }) => [row.assignee_id, requesterId]),
    flat.map(({ row }) => row.team_id),
  )
  return flat.map(({ row, requesterId }) => {
    const view = rowView(words, row, names)
    return { ...view, about: `${names.person(requesterId) ?? ''} · ${view.about}` }
  })
}
