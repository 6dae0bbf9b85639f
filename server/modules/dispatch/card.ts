// Tickets as coordinators see them, read with the names they show.
import type { z } from 'zod'
import type { DispatchTicket } from '../../../contract/dispatch.ts'
import type { Clock } from '../../../rules/sla/clock.ts'
import { anyOf } from '../../platform/any-of.ts'
import type { Tx } from '../../platform/database.ts'

export type Card = z.infer<typeof DispatchTicket>

export const cardRows = (tx: Tx, workspaceId: string) =>
  tx
    .selectFrom('ticket as t')
    .innerJoin('person as r', (j) =>
      j.onRef('r.workspace_id', '=', 't.workspace_id').onRef('r.id', '=', 't.requester_id'),
    )
    .leftJoin('person as a', (j) =>
      j.onRef('a.workspace_id', '=', 't.workspace_id').onRef('a.id', '=', 't.assignee_id'),
    )
    .leftJoin('team as m', (j) =>
      j.onRef('m.workspace_id', '=', 't.workspace_id').onRef('m.id', '=', 't.team_id'),
    )
    .leftJoin('law_item as s', (j) =>
      j.onRef('s.workspace_id', '=', 't.workspace_id').onRef('s.id', '=', 't.service_id'),
    )
    .leftJoin('site as p', (j) =>
      j.onRef('p.workspace_id', '=', 't.workspace_id').onRef('p.id', '=', 't.site_id'),
    )
    .select([
      't.id',
      't.number',
      't.subject',
      't.status',
      't.priority',
      't.channel',
      't.preview',
      't.attachment_count',
      't.form_id',
      't.requester_id',
      't.organisation_id',
      'r.name as requester_name',
      'r.email as requester_email',
      'r.role as requester_role',
      'r.language as requester_language',
      't.team_id',
      'm.name as team_name',
      't.assignee_id',
      'a.name as assignee_name',
      'a.email as assignee_email',
      'a.role as assignee_role',
      't.service_id',
      's.name as service_name',
      't.site_id',
      'p.name as site_name',
      't.tier',
      't.due_at',
      't.clocks',
      't.accept_by',
      't.handover_id',
      't.waiting_since',
      't.triaged_at',
      't.created_at',
      't.version',
    ])
    .where('t.workspace_id', '=', workspaceId)

export type CardRow = Awaited<ReturnType<ReturnType<typeof cardRows>['execute']>>[number]

export const cardOf = (row: CardRow): Card => ({
  id: row.id,
  number: row.number,
  subject: row.subject,
  status: row.status,
  priority: row.priority,
  channel: row.channel,
  requester: {
    id: row.requester_id,
    name: row.requester_name,
    email: row.requester_email,
    role: row.requester_role,
  },
  team: named(row.team_id, row.team_name),
  assignee:
    row.assignee_id && row.assignee_name && row.assignee_email && row.assignee_role
      ? { id: row.assignee_id, name: row.assignee_name, email: row.assignee_email, role: row.assignee_role }
      : null,
  service: named(row.service_id, row.service_name),
  site: named(row.site_id, row.site_name),
  tier: row.tier,
  dueAt: row.due_at,
  dueTarget: row.clocks.find((c) => c.outcome === 'running' && c.dueAt === row.due_at)?.target ?? null,
  acceptBy: row.accept_by,
  waitingSince: row.waiting_since,
  isTriaged: row.triaged_at !== null,
  createdAt: row.created_at,
  version: row.version,
})

const named = (id: string | null, name: string | null) => (id && name !== null ? { id, name } : null)

/** What is still promised, as forecasts look at it. */
export const promisesOf = (clocks: readonly Clock[]): { target: string; dueAt: number }[] =>
  clocks.flatMap(({ target, outcome, dueAt }) =>
    outcome === 'running' && dueAt !== null
      ? [{ target, dueAt: Temporal.Instant.from(dueAt).epochMilliseconds }]
      : [],
  )

export const loadCards = async (
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, Card>> => {
  if (ids.length === 0) return new Map()
  const rows = await cardRows(tx, workspaceId).where('t.id', '=', anyOf(ids, 'uuid')).execute()
  return new Map(rows.map((row) => [row.id, cardOf(row)]))
}

/** Open, and not put away: what somebody could work on. */
export const loadTray = async (
  tx: Tx,
  workspaceId: string,
  { teamIds, limit }: { teamIds: readonly string[] | null; limit: number },
): Promise<CardRow[]> =>
  cardRows(tx, workspaceId)
    .where('t.is_open', '=', true)
    .where('t.assignee_id', 'is', null)
    .where('t.status', 'in', ['new', 'open'])
    .where('t.snoozed_until', 'is', null)
    .where('t.merged_into', 'is', null)
    .where('t.is_spam', '=', false)
    .$if(teamIds !== null, (q) => q.where('t.team_id', '=', anyOf(teamIds ?? [], 'uuid')))
    .orderBy('t.due_at', (o) => o.asc().nullsLast())
    .orderBy('t.created_at')
    .orderBy('t.number')
    .limit(limit)
    .execute()
