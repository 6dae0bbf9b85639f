// How the first hits spread over statuses, teams, people, organisations and tags.
import { sql } from 'kysely'
import { anyOf } from '../../../platform/any-of.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Counted } from './narrow.ts'

const most = 12
type Facet = { value: string; name: string; count: number }[]

export const loadFacets = async (tx: Tx, workspaceId: string, tickets: readonly Counted[]) => {
  const status = countOf(tickets.map((t) => t.status))
  const tag = countOf(tickets.flatMap((t) => t.tags))
  const team = countOf(tickets.flatMap((t) => t.team ?? []))
  const assignee = countOf(tickets.flatMap((t) => t.assignee ?? []))
  const organisation = countOf(tickets.flatMap((t) => t.organisation ?? []))
  const names = await loadNames(
    tx,
    workspaceId,
    [...team, ...assignee, ...organisation].map((f) => f.value),
  )
  const named = (facet: Facet): Facet => facet.map((f) => ({ ...f, name: names.get(f.value) ?? f.name }))
  return { status, team: named(team), assignee: named(assignee), organisation: named(organisation), tag }
}

const countOf = (values: readonly string[]): Facet =>
  [...Map.groupBy(values, (v) => v)]
    .map(([value, all]) => ({ value, name: value, count: all.length }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, most)

const loadNames = async (
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map()
  const of = (table: 'person' | 'team' | 'organisation') =>
    sql`select id, name from ${sql.table(table)} where workspace_id = ${workspaceId} and id = ${anyOf(ids, 'uuid')}`
  const { rows } = await sql<{ id: string; name: string }>`
    ${of('person')} union all ${of('team')} union all ${of('organisation')}`.execute(tx)
  return new Map(rows.map((r) => [r.id, r.name]))
}
