// What stands around a ticket: its tasks, links, children, parent, case, and what was merged into it.
import type { Link, Task, Ticket, TicketRef } from '../../../../contract/tickets.ts'
import { anyOf } from '../../../platform/any-of.ts'
import type { Tx } from '../../../platform/database.ts'
import { loadPeopleByIds } from '../../people/index.ts'

interface Around {
  id: string
  task_count: number
  child_count: number
  merged_into: string | null
  case_id: string | null
  parent_id: string | null
  has_merged: boolean
  has_links: boolean
}

export const loadAround = async (
  tx: Tx,
  workspaceId: string,
  row: Around,
): Promise<
  Pick<Ticket, 'mergedIntoTicket' | 'merged' | 'case' | 'parent' | 'childTickets' | 'links' | 'taskList'>
> => {
  const [taskList, children, merged, single, ofCase, links] = await Promise.all([
    row.task_count > 0 ? loadTasks(tx, workspaceId, row.id) : [],
    row.child_count > 0 ? refs(tx, workspaceId, { parent: row.id }) : [],
    row.has_merged ? refs(tx, workspaceId, { mergedInto: row.id }) : [],
    refs(tx, workspaceId, { ids: [row.parent_id, row.merged_into].filter((id) => id !== null) }),
    row.case_id ? loadCase(tx, workspaceId, row.case_id) : null,
    row.has_links ? loadLinks(tx, workspaceId, row.id) : [],
  ])
  return {
    taskList,
    childTickets: children,
    merged,
    parent: single.find((t) => t.id === row.parent_id) ?? null,
    mergedIntoTicket: single.find((t) => t.id === row.merged_into) ?? null,
    case: ofCase,
    links,
  }
}

type Which = { ids: readonly string[] } | { parent: string } | { mergedInto: string }

const refs = async (tx: Tx, workspaceId: string, which: Which): Promise<TicketRef[]> => {
  if ('ids' in which && which.ids.length === 0) return []
  const all = tx
    .selectFrom('ticket as t')
    .innerJoin('person as r', (j) =>
      j.onRef('r.workspace_id', '=', 't.workspace_id').onRef('r.id', '=', 't.requester_id'),
    )
    .select(['t.id', 't.number', 't.subject', 't.status', 'r.name as requester'])
    .where('t.workspace_id', '=', workspaceId)
    .orderBy('t.number')
  if ('ids' in which) return all.where('t.id', '=', anyOf(which.ids, 'uuid')).execute()
  if ('parent' in which) return all.where('t.parent_id', '=', which.parent).execute()
  return all.where('t.merged_into', '=', which.mergedInto).execute()
}

const loadTasks = async (tx: Tx, workspaceId: string, ticketId: string): Promise<Task[]> => {
  const rows = await tx
    .selectFrom('ticket_task')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const named = rows.flatMap((t) => [t.assignee_id, t.done_by]).filter((id) => id !== null)
  const people = named.length > 0 ? await loadPeopleByIds(tx, named) : new Map()
  const teams = await loadTeamNames(
    tx,
    workspaceId,
    rows.flatMap((t) => t.team_id ?? []),
  )
  return rows.map((t) => ({
    id: t.id,
    title: t.title,
    assignee: people.get(t.assignee_id) ?? null,
    team: teams.get(t.team_id ?? '') ?? null,
    dueAt: t.due_at,
    checklist: t.checklist,
    position: t.position,
    doneAt: t.done_at,
    doneBy: people.get(t.done_by) ?? null,
  }))
}

const loadTeamNames = async (
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, { id: string; name: string }>> => {
  if (ids.length === 0) return new Map()
  const teams = await tx
    .selectFrom('team')
    .select(['id', 'name'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', anyOf(ids, 'uuid'))
    .execute()
  return new Map(teams.map((t) => [t.id, t]))
}

const loadLinks = async (tx: Tx, workspaceId: string, ticketId: string): Promise<Link[]> => {
  const rows = await tx
    .selectFrom('ticket_link')
    .select(['id', 'kind', 'from_id', 'to_id'])
    .where('workspace_id', '=', workspaceId)
    .where((e) => e.or([e('from_id', '=', ticketId), e('to_id', '=', ticketId)]))
    .orderBy('created_at')
    .execute()
  const otherOf = (l: (typeof rows)[number]) => (l.from_id === ticketId ? l.to_id : l.from_id)
  const others = new Map((await refs(tx, workspaceId, { ids: rows.map(otherOf) })).map((t) => [t.id, t]))
  return rows.flatMap((l) => {
    const ticket = others.get(otherOf(l))
    return ticket ? [{ id: l.id, kind: l.kind, isBack: l.to_id === ticketId, ticket }] : []
  })
}

const loadCase = async (tx: Tx, workspaceId: string, id: string): Promise<Ticket['case']> => {
  const row = await tx
    .selectFrom('ticket_case as c')
    .select(['c.id', 'c.name'])
    .select((e) =>
      e
        .selectFrom('ticket as t')
        .select((s) => s.fn.countAll<number>().as('n'))
        .whereRef('t.workspace_id', '=', 'c.workspace_id')
        .whereRef('t.case_id', '=', 'c.id')
        .as('count'),
    )
    .where('c.workspace_id', '=', workspaceId)
    .where('c.id', '=', id)
    .executeTakeFirst()
  return row ? { id: row.id, name: row.name, count: row.count ?? 0 } : null
}
