// Addresses that bounced for good: why nothing is sent there any more.
import type { Tx } from '../database.ts'

/** By address, in words. */
export const loadSuppressed = async (
  tx: Tx,
  workspaceId: string,
  addresses: readonly string[],
): Promise<Map<string, string>> => {
  if (addresses.length === 0) return new Map()
  const rows = await tx
    .selectFrom('suppressed_address')
    .select(['address', 'because', 'created_at'])
    .where('workspace_id', '=', workspaceId)
    .where('address', 'in', [...new Set(addresses.map((a) => a.toLowerCase()))])
    .execute()
  return new Map(rows.map((r) => [r.address, inWords(r)]))
}

const inWords = (row: { address: string; because: string; created_at: string }): string =>
  `Nothing is sent to ${row.address} any more: it bounced for good on ${row.created_at.slice(0, 10)} (${row.because}).`
