// The histories of tickets as the rules read them: their events, commit by commit.
import type { Past } from '../../../rules/sla/fold.ts'
import type { TicketEvent } from '../../../rules/ticket/index.ts'
import { anyOf } from '../../platform/any-of.ts'
import type { Tx } from '../../platform/database.ts'

export const loadPasts = async (
  tx: Tx,
  workspaceId: string,
  ticketIds: readonly string[],
): Promise<Map<string, Past[]>> => {
  const rows = await tx
    .selectFrom('event')
    .select(['subject_id', 'type', 'data', 'at'])
    .where('workspace_id', '=', workspaceId)
    .where('subject_type', '=', 'ticket')
    .where('subject_id', '=', anyOf([...ticketIds], 'uuid'))
    .orderBy('id')
    .execute()
  const pasts = new Map<string, { at: string; version: unknown; events: TicketEvent[] }[]>()
  for (const { subject_id: id, type, data, at } of rows) {
    const own = pasts.get(id) ?? []
    if (own.length === 0) pasts.set(id, own)
    const last = own.at(-1)
    const event = { type, data } as unknown as TicketEvent
    if (last && last.version === data.version) last.events.push(event)
    else own.push({ at, version: data.version, events: [event] })
  }
  return pasts
}
