// The part of a desk's names that a condition speaks of: those behind its ids, or those it was written with.
import { sql } from 'kysely'
import type { Catalogue } from '../../../rules/conditions/index.ts'
import type { RefTo } from '../../../rules/conditions/kinds.ts'
import { anyOf } from '../../platform/any-of.ts'
import type { Tx } from '../../platform/database.ts'
import { loadAllFields } from '../fields/index.ts'

/** What is looked for, by kind: ids, or names as they were typed. */
export type Wanted = ReadonlyMap<RefTo, readonly string[]>

/** Fields always, names only of the kinds that are wanted. */
export const loadNames = async (
  tx: Tx,
  workspaceId: string,
  wanted: Wanted,
  by: 'id' | 'name',
): Promise<Catalogue> => {
  const of = (to: RefTo) => wanted.get(to) ?? []
  const [fields, people, teams, organisations, mailboxes, cases, sites, services, policies] =
    await Promise.all([
      loadAllFields(tx, workspaceId),
      loadPeople(tx, workspaceId, of('person'), by),
      of('team').length === 0 ? [] : named(tx, workspaceId, 'team', of('team'), by),
      of('organisation').length === 0 ? [] : named(tx, workspaceId, 'organisation', of('organisation'), by),
      of('mailbox').length === 0 ? [] : named(tx, workspaceId, 'mailbox', of('mailbox'), by),
      of('case').length === 0 ? [] : named(tx, workspaceId, 'ticket_case', of('case'), by),
      of('site').length === 0 ? [] : named(tx, workspaceId, 'site', of('site'), by),
      of('service').length === 0 ? [] : lawful(tx, workspaceId, 'service', of('service'), by),
      of('policy').length === 0 ? [] : lawful(tx, workspaceId, 'sla_policy', of('policy'), by),
    ])
  return { fields, people, teams, organisations, mailboxes, cases, sites, services, policies }
}

const most = 500

const named = (
  tx: Tx,
  workspaceId: string,
  table: 'team' | 'organisation' | 'mailbox' | 'ticket_case' | 'site',
  wanted: readonly string[],
  by: 'id' | 'name',
) =>
  tx
    .selectFrom(table)
    .select(['id', 'name'])
    .where('workspace_id', '=', workspaceId)
    .where(by === 'id' ? sql<boolean>`id = ${anyOf(wanted, 'uuid')}` : begins(sql`lower(name)`, wanted))
    .limit(most)
    .execute()

/** Of the law, also what is no longer in force: tickets may speak of it. */
const lawful = (
  tx: Tx,
  workspaceId: string,
  kind: 'service' | 'sla_policy',
  wanted: readonly string[],
  by: 'id' | 'name',
) =>
  tx
    .selectFrom('law_item')
    .select(['id', 'name'])
    .where('workspace_id', '=', workspaceId)
    .where('kind', '=', kind)
    .where(by === 'id' ? sql<boolean>`id = ${anyOf(wanted, 'uuid')}` : begins(sql`lower(name)`, wanted))
    .limit(most)
    .execute()

/** Everybody of the team when names are looked for, for theirs may be written short; of requesters only who is meant. */
const loadPeople = async (tx: Tx, workspaceId: string, wanted: readonly string[], by: 'id' | 'name') => {
  if (wanted.length === 0) return []
  const typed = wanted.map((w) => w.toLowerCase())
  const rows = await tx
    .selectFrom('person')
    .select(['id', 'name', 'email', 'role'])
    .where('workspace_id', '=', workspaceId)
    .where('state', '<>', 'merged')
    .where(
      by === 'id'
        ? sql<boolean>`id = ${anyOf(wanted, 'uuid')}`
        : sql<boolean>`(role <> 'requester' or email = ${anyOf(typed, 'text')} or ${begins(sql`sort_name`, wanted)})`,
    )
    .limit(most)
    .execute()
  return rows.map(({ role, ...person }) => ({ ...person, isTeam: role !== 'requester' }))
}

const begins = (name: ReturnType<typeof sql>, wanted: readonly string[]) =>
  sql<boolean>`exists (select from unnest(${wanted.map((w) => w.toLowerCase())}::text[]) as w (typed)
    where starts_with(${name}, w.typed) or strpos(${name}, ' ' || w.typed) > 0)`
