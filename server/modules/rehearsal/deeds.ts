// What was done to tickets in the past, as rehearsals play it again.
import { system } from '../../../rules/actor.ts'
import { askedOf, type Deed, lawful } from '../../../rules/rehearsal/deed.ts'
import type { TicketEvent } from '../../../rules/ticket/index.ts'
import { anyOf } from '../../platform/any-of.ts'
import type { Tx } from '../../platform/database.ts'

/** Who asks in each ticket; `withWords`: also what was said, for a law that asks for words. */
export const loadDeeds = async (
  tx: Tx,
  workspaceId: string,
  tickets: readonly { id: string; requesterId: string }[],
  withWords: boolean,
): Promise<Map<string, Deed[]>> => {
  const ticketIds = tickets.map((t) => t.id)
  const requesters = new Map(tickets.map((t) => [t.id, t.requesterId]))
  const rows = await tx
    .selectFrom('event')
    .select(['subject_id', 'type', 'data', 'because', 'at', 'actor_kind', 'actor_id', 'actor_name'])
    .where('workspace_id', '=', workspaceId)
    .where('subject_type', '=', 'ticket')
    .where('subject_id', '=', anyOf(ticketIds, 'uuid'))
    // What the law of then added is most of a history, and is decided anew.
    .where((e) => e.not(e.and([e('actor_kind', '=', 'system'), e('actor_name', 'in', [...lawful])])))
    .orderBy('id')
    .execute()
  const said = withWords ? await loadWords(tx, workspaceId, ticketIds) : new Map<string, string>()
  const groups = new Map<string, (typeof rows)[]>()
  for (const row of rows) {
    const own = groups.get(row.subject_id) ?? []
    if (own.length === 0) groups.set(row.subject_id, own)
    const last = own.at(-1)
    if (last?.[0]?.data.version === row.data.version) last?.push(row)
    else own.push([row])
  }
  return new Map(
    [...groups].map(([id, commits]) => [
      id,
      commits.map((commit) => deedOf(commit, said, requesters.get(id) ?? null)),
    ]),
  )
}

interface Row {
  type: string
  data: Record<string, unknown>
  because: string | null
  at: string
  actor_kind: 'person' | 'system'
  actor_id: string | null
  actor_name: string
}

/** Rules look at who acted only where it was themselves, so a person is told by the name alone. */
const deedOf = (
  rows: readonly Row[],
  said: ReadonlyMap<string, string>,
  requesterId: string | null,
): Deed => {
  const events = askedOf(
    rows.map(({ type, data, because, actor_kind, actor_name }) => ({
      event: { type, data, ...(because === null ? {} : { because }) } as unknown as TicketEvent,
      actor: system(actor_kind === 'person' ? 'person' : actor_name),
    })),
  )
  const message = events.find((e) => e.type === 'ticket.message_added')
  return {
    at: rows[0]?.at ?? '',
    actor: system('rehearsal'),
    events,
    said: message ? (said.get(message.data.messageId) ?? null) : null,
    isWork:
      message?.data.side !== 'requester' &&
      rows.some((row) => row.actor_kind === 'person' && row.actor_id !== requesterId),
  }
}

const loadWords = async (
  tx: Tx,
  workspaceId: string,
  ticketIds: readonly string[],
): Promise<Map<string, string>> => {
  const rows = await tx
    .selectFrom('message')
    .select(['id', 'text'])
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', anyOf([...ticketIds], 'uuid'))
    .execute()
  return new Map(rows.map((r) => [r.id, r.text]))
}
