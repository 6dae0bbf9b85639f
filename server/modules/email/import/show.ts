// Imports as the API shows them.
import type { MailImport } from '../../../../contract/email.ts'
import type { ImportRow } from './store.ts'
import { readTally } from './tally.ts'

export const showImport = (row: ImportRow): MailImport => {
  const { done, opened, joined, duplicates } = readTally(row)
  return {
    id: row.id,
    name: row.name,
    format: row.format,
    mailbox: { id: row.mailbox_id, name: row.mailbox_name },
    state: row.state,
    total: row.total,
    done,
    opened,
    joined,
    duplicates,
    skipped: row.skipped,
    error: row.error,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
  }
}
