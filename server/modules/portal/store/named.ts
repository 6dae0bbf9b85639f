// A requester's own tickets by words of their subjects or by number: nothing else of a ticket is looked into, since
// notes and inner events must not be found from outside.
import { fold } from '../../../../rules/text/fold.ts'
import type { Tx } from '../../../platform/database.ts'
import { loadRequests, type Own, type RequestRow } from './requests.ts'

/** Older ones than these are found on the page of all requests. */
const newest = 300

export const loadRequestsNamed = async (
  tx: Tx,
  own: Own,
  asked: string,
  limit: number,
): Promise<RequestRow[]> => {
  const words = fold(asked).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  if (words.length === 0) return []
  const rows = await loadRequests(tx, own, null, newest)
  return rows.filter((row) => fits(row, words)).slice(0, limit)
}

/** Every word begins a word of the subject, or is the number. */
const fits = (row: RequestRow, words: readonly string[]): boolean => {
  const subject = fold(row.subject).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  return words.every((word) => word === String(row.number) || subject.some((s) => s.startsWith(word)))
}
