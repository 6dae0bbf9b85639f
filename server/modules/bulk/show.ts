// A change of many tickets as the contract shows it.
import type { BulkChange, BulkRun } from '../../../contract/bulk.ts'
import type { Tx } from '../../platform/database.ts'
import { countItems, type RunRow } from './store.ts'

export const showRuns = async (tx: Tx, workspaceId: string, rows: readonly RunRow[]): Promise<BulkRun[]> => {
  const counts = await countItems(
    tx,
    workspaceId,
    rows.map((r) => r.id),
  )
  return rows.map((row) => {
    const { done = 0, skipped = 0, undone = 0, kept = 0 } = counts.get(row.id) ?? {}
    return {
      id: row.id,
      change: row.change as BulkChange,
      state: row.state,
      total: row.total,
      done: done + undone + kept,
      skipped,
      undone,
      kept,
      error: row.error,
      createdAt: row.created_at,
      finishedAt: row.finished_at,
    }
  })
}

export const showRun = async (tx: Tx, row: RunRow): Promise<BulkRun> => {
  const [run] = await showRuns(tx, row.workspace_id, [row])
  return run as BulkRun
}
