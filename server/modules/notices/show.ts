// A notice as the contract shows it.
import type { Notice } from '../../../contract/notices.ts'
import { dataOf, type ShownRow } from './store/notices.ts'
import { actorOf, preview } from './texts.ts'

export const showNotice = (row: ShownRow): Notice => ({
  id: row.id,
  kind: row.kind as Notice['kind'],
  count: row.count,
  ticket: row.number === null ? null : { number: row.number, subject: row.subject ?? '' },
  by: actorOf(row),
  preview: preview(row),
  messageId: dataOf(row).messageId,
  firstAt: row.first_at,
  lastAt: row.last_at,
  isRead: row.read_at !== null,
})
