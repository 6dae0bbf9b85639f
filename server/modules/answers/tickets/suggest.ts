// The articles beside a ticket: what may answer it, whether its requester may open them, and what it is linked with.
import { sql } from 'kysely'
import type { Answer, TicketArticle } from '../../../../contract/answers.ts'
import type { Role } from '../../../../rules/access/roles.ts'
import type { PersonActor } from '../../../../rules/actor.ts'
import type { Reader } from '../../../../rules/knowledge/audience.ts'
import { type Refusal, refuse } from '../../../../rules/refusal.ts'
import type { Tx } from '../../../platform/database.ts'
import { visibleArticles } from '../../knowledge/index.ts'
import { suggestAnswers } from '../find/suggest.ts'
import { loadLinked } from './links.ts'

export interface Words {
  id: string
  subject: string
  text: string
  language: string | null
  /** Whoever asked. */
  requester: { id: string; role: Role; organisationId: string | null }
}

export const loadWords = async (
  tx: Tx,
  workspaceId: string,
  by: { number: number } | { id: string },
): Promise<Words | null> => {
  const which = 'id' in by ? sql`t.id = ${by.id}::uuid` : sql`t.number = ${by.number}`
  const { rows } = await sql<Words & { requester_id: string; role: Role; organisation_id: string | null }>`
    select t.id, t.subject, r.language, r.id as requester_id, r.role, r.organisation_id, coalesce((
      select left(coalesce(m.visible_text, m.text), 8000) from message m
      where m.workspace_id = t.workspace_id and m.ticket_id = t.id and m.kind = 'request'
      order by m.at, m.id limit 1), '') as text
    from ticket t join person r on r.workspace_id = t.workspace_id and r.id = t.requester_id
    where t.workspace_id = ${workspaceId} and ${which}`.execute(tx)
  const [row] = rows
  if (!row) return null
  const { id, subject, text, language, requester_id, role, organisation_id } = row
  return {
    id,
    subject,
    text,
    language,
    requester: { id: requester_id, role, organisationId: organisation_id },
  }
}

const shown = 5

/** Someone of the team, who sees what every brand shows. */
export const teamReader = async (tx: Tx, workspaceId: string, actor: PersonActor): Promise<Reader> => {
  const row = await tx
    .selectFrom('person')
    .select('organisation_id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', actor.id)
    .executeTakeFirst()
  return {
    personId: actor.id,
    role: actor.role,
    organisationId: row?.organisation_id ?? null,
    brandId: null,
  }
}

export const loadForTicket = async (
  tx: Tx,
  workspaceId: string,
  actor: PersonActor,
  number: number,
): Promise<{ items: (Answer & { isForRequester: boolean })[]; linked: TicketArticle[] } | Refusal> => {
  const ticket = await loadWords(tx, workspaceId, { number })
  if (!ticket) return refuse('not_found', 'There is no such ticket.')
  const reader = await teamReader(tx, workspaceId, actor)
  const items = await suggestAnswers(tx, workspaceId, { ...ticket, reader, limit: shown })
  const open = await loadOpenTo(
    tx,
    workspaceId,
    items.map((i) => i.articleId),
    {
      personId: ticket.requester.id,
      role: ticket.requester.role,
      organisationId: ticket.requester.organisationId,
      brandId: null,
    },
  )
  return {
    items: items.map((item) => ({ ...item, isForRequester: open.has(item.articleId) })),
    linked: await loadLinked(tx, workspaceId, ticket.id),
  }
}

const loadOpenTo = async (
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
  reader: Reader,
): Promise<ReadonlySet<string>> => {
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    select a.id from article a where a.workspace_id = ${workspaceId} and a.id = any(${ids}::uuid[])
      and ${visibleArticles(reader, 'a')}`.execute(tx)
  return new Set(rows.map((r) => r.id))
}
