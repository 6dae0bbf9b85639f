// The lists: one index range each, keyset-paged by last change, so that page 1 costs the same at any size.
import { type Expression, type SqlBool, sql } from 'kysely'
import { isOpen, type Status } from '../../../../rules/ticket/words.ts'
import type { Tx } from '../../../platform/database.ts'
import { rowColumns, ticketRows } from './rows.ts'

export interface ListQuery {
  list: 'mine' | 'my-teams' | 'unassigned' | 'all'
  status: Status | 'unsolved' | 'any'
  teamId?: string | undefined
  requesterId?: string | undefined
  me: string
  myTeamIds: readonly string[]
  after: { updatedAt: string; number: number } | null
  limit: number
}

export const loadList = async (tx: Tx, workspaceId: string, q: ListQuery) => {
  const teams = q.teamId ? [q.teamId] : q.list === 'my-teams' ? q.myTeamIds : null
  // One index range a team, merged: `team_id in (…)` would sort every ticket of the teams.
  if (teams && teams.length !== 1) {
    const perTeam = await Promise.all(teams.map((team) => loadRange(tx, workspaceId, q, team)))
    return perTeam.flat().sort(newestFirst).slice(0, q.limit)
  }
  return loadRange(tx, workspaceId, q, teams?.[0] ?? null)
}

const newestFirst = (
  a: { updated_at: string; number: number },
  b: { updated_at: string; number: number },
): number => (a.updated_at === b.updated_at ? b.number - a.number : a.updated_at < b.updated_at ? 1 : -1)

const loadRange = (tx: Tx, workspaceId: string, q: ListQuery, teamId: string | null) => {
  // The page's keys first, from the index alone; names are joined to fifty rows, not to the range.
  const keys = tx
    .selectFrom('ticket as k')
    .select('k.id')
    .where('k.workspace_id', '=', workspaceId)
    .where((e) => {
      const all: Expression<SqlBool>[] = []
      if (q.list === 'mine') all.push(e('k.assignee_id', '=', q.me))
      if (q.list === 'unassigned') all.push(e('k.assignee_id', 'is', null), e('k.is_open', '=', true))
      if (teamId) all.push(e('k.team_id', '=', teamId))
      if (q.requesterId) all.push(e('k.requester_id', '=', q.requesterId))
      if (q.status === 'unsolved') all.push(e('k.is_open', '=', true))
      // Open or not is in every index, the status only in one.
      else if (q.status !== 'any')
        all.push(e('k.status', '=', q.status), e('k.is_open', '=', isOpen(q.status)))
      if (q.after)
        all.push(
          sql<SqlBool>`(k.updated_at, k.number) < (${q.after.updatedAt}::timestamptz, ${q.after.number}::bigint)`,
        )
      return e.and(all)
    })
    .orderBy('k.updated_at', 'desc')
    .orderBy('k.number', 'desc')
    .limit(q.limit)
  return ticketRows(tx, workspaceId)
    .where('t.id', 'in', keys)
    .select(rowColumns)
    .orderBy('t.updated_at', 'desc')
    .orderBy('t.number', 'desc')
    .execute()
}

export const countCap = 1000

/** Counts up to the cap: beyond it nobody wants to know exactly, and the count stays quick. */
export const countOpen = async (
  tx: Tx,
  workspaceId: string,
  who: { assigneeId?: string | null; teamIds?: readonly string[] },
): Promise<number> => {
  if (who.teamIds && who.teamIds.length === 0) return 0
  let inner = tx
    .selectFrom('ticket')
    .select('number')
    .where('workspace_id', '=', workspaceId)
    .where('is_open', '=', true)
  if (who.assigneeId === null) inner = inner.where('assignee_id', 'is', null)
  else if (who.assigneeId) inner = inner.where('assignee_id', '=', who.assigneeId)
  if (who.teamIds) inner = inner.where('team_id', 'in', [...who.teamIds])
  const row = await tx
    .selectFrom(inner.limit(countCap).as('some'))
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return row.n
}
