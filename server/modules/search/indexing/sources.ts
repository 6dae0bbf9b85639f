// What is kept of tickets and messages for search: their parts, each with its weight.
import { sql } from 'kysely'
import type { Part } from '../../../../rules/search/document.ts'
import { anyOf } from '../../../platform/any-of.ts'
import type { Tx } from '../../../platform/database.ts'
import { loadWhereItWent } from '../../tickets/index.ts'

export interface Source {
  id: string
  /** The ticket that shows it: what was merged is found in the ticket it went into. */
  ticketId: string
  kind: 'ticket' | 'public' | 'note'
  at: string
  parts: readonly Part[]
}

/** Of each ticket its subject, its people, its number, the words of its own fields. */
export const loadTicketSources = async (
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<Source[]> => {
  const { rows } = await sql<{
    id: string
    merged_into: string | null
    number: number
    subject: string
    people: string
    words: Record<string, string>
    at: string
  }>`
    select t.id, t.merged_into, t.number, t.subject, t.field_texts as words, t.created_at as at,
      concat_ws(' . ', r.name, r.email, o.name,
        (select string_agg(i.value, ' ') from person_identity i
          where i.workspace_id = t.workspace_id and i.person_id = t.requester_id),
        (select string_agg(p.name || ' ' || p.email, ' . ') from person p
          where p.workspace_id = t.workspace_id and p.id = any(t.participants))) as people
    from ticket t
      join person r on r.workspace_id = t.workspace_id and r.id = t.requester_id
      left join organisation o on o.workspace_id = t.workspace_id and o.id = t.organisation_id
    where t.workspace_id = ${workspaceId} and t.id = ${anyOf(ids, 'uuid')}`.execute(tx)
  return Promise.all(
    rows.map(async (t) => ({
      id: t.id,
      ticketId: await shownIn(tx, workspaceId, t),
      kind: 'ticket' as const,
      at: t.at,
      parts: [
        { text: t.subject, weight: 'A' as const },
        { text: `${t.people} . ${t.number}`, weight: 'B' as const },
        { text: Object.values(t.words).join(' . '), weight: 'C' as const },
      ],
    })),
  )
}

const shownIn = async (
  tx: Tx,
  workspaceId: string,
  ticket: { id: string; merged_into: string | null },
): Promise<string> =>
  ticket.merged_into === null
    ? ticket.id
    : ((await loadWhereItWent(tx, workspaceId, { id: ticket.id }))?.id ?? ticket.id)

/** By their own ids or by those of their tickets. */
export const loadMessageSources = async (
  tx: Tx,
  workspaceId: string,
  by: { ids: readonly string[] } | { ticketIds: readonly string[] },
): Promise<Source[]> => {
  const which =
    'ids' in by ? sql`m.id = ${anyOf(by.ids, 'uuid')}` : sql`m.ticket_id = ${anyOf(by.ticketIds, 'uuid')}`
  const messages = sql<MessageRow>`
    select m.id, m.ticket_id, t.merged_into, m.kind, m.at,
      case when m.kind = 'request' then m.text else coalesce(m.visible_text, m.text) end as text
    from message m join ticket t on t.workspace_id = m.workspace_id and t.id = m.ticket_id
    where m.workspace_id = ${workspaceId} and ${which}`.execute(tx)
  const [{ rows }, files] = await Promise.all([messages, loadFiles(tx, workspaceId, by)])
  return Promise.all(
    rows.map(async (m) => ({
      id: m.id,
      ticketId: await shownIn(tx, workspaceId, { id: m.ticket_id, merged_into: m.merged_into }),
      kind: m.kind === 'note' || m.kind === 'aside' ? ('note' as const) : ('public' as const),
      at: m.at,
      parts: [
        { text: m.text, weight: 'C' as const },
        ...(files.get(m.id) ?? []).flatMap((f) => [
          { text: f.name, weight: 'D' as const },
          { text: f.text ?? '', weight: 'D' as const },
        ]),
      ],
    })),
  )
}

interface MessageRow {
  id: string
  ticket_id: string
  merged_into: string | null
  kind: string
  text: string
  at: string
}

interface FileText {
  message_id: string
  name: string
  text: string | null
}

const loadFiles = async (
  tx: Tx,
  workspaceId: string,
  by: { ids: readonly string[] } | { ticketIds: readonly string[] },
): Promise<Map<string, FileText[]>> => {
  const which =
    'ids' in by
      ? sql`a.message_id = ${anyOf(by.ids, 'uuid')}`
      : sql`a.ticket_id = ${anyOf(by.ticketIds, 'uuid')}`
  const { rows } = await sql<FileText>`
    select a.message_id, a.name, x.text
    from attachment a
      left join attachment_text x on x.workspace_id = a.workspace_id and x.attachment_id = a.id
    where a.workspace_id = ${workspaceId} and ${which}
    order by a.id`.execute(tx)
  return Map.groupBy(rows, (f) => f.message_id)
}
