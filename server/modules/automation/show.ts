// Runs and suggestions as the API shows them.

import type { Selectable } from 'kysely'
import type { RuleRun, RuleSuggestion } from '../../../contract/automation.ts'
import { isOpen } from '../../../rules/ticket/words.ts'
import { anyOf } from '../../platform/any-of.ts'
import type { Tx } from '../../platform/database.ts'
import type { AutomationTables } from '../../platform/tables/automation.ts'
import { loadPeopleByIds } from '../people/index.ts'
import { loadKept } from '../tickets/index.ts'
import type { RunRow } from './runs.ts'

export type SuggestionRow = Selectable<AutomationTables['rule_suggestion']>

export const showRuns = async (tx: Tx, workspaceId: string, rows: readonly RunRow[]): Promise<RuleRun[]> => {
  const around = await loadAround(tx, workspaceId, rows)
  const people = await loadPeopleByIds(
    tx,
    rows.flatMap((row) => row.accepted_by ?? []),
  )
  return rows.map((row) => ({
    id: row.id,
    rule: row.rule_id === null ? null : ruleOf(row.rule_id, row.name, around.kinds),
    name: row.name,
    version: row.rule_version,
    ticket: around.tickets.get(row.ticket_id) ?? { number: 0, subject: '' },
    state: row.state,
    acceptedBy: people.get(row.accepted_by ?? '') ?? null,
    steps: row.actions.map((action, i) => {
      const result = row.results[i]
      return { action, state: result?.state ?? 'later', note: result?.note ?? null, at: result?.at ?? null }
    }) as RuleRun['steps'],
    because: row.because,
    at: row.at,
    nextAt: row.next_at,
  }))
}

export const showSuggestions = async (
  tx: Tx,
  workspaceId: string,
  rows: readonly SuggestionRow[],
): Promise<RuleSuggestion[]> => {
  const around = await loadAround(tx, workspaceId, rows)
  const people = await loadPeopleByIds(
    tx,
    rows.flatMap((row) => row.decided_by ?? []),
  )
  const names = await namesIn(tx, workspaceId, JSON.stringify(rows.map((row) => row.actions)))
  return rows.map((row) => {
    const ticket = around.tickets.get(row.ticket_id)
    const said = JSON.stringify(row.actions)
    return {
      id: row.id,
      ticket: { number: ticket?.number ?? 0, subject: ticket?.subject ?? '' },
      rule: ruleOf(row.rule_id, row.name, around.kinds),
      version: row.rule_version,
      actions: row.actions as RuleSuggestion['actions'],
      names: Object.fromEntries([...names].filter(([id]) => said.includes(id))),
      because: row.because,
      // Nobody needs to decide about what is over.
      state: row.state === 'open' && ticket && !ticket.isOpen ? ('overtaken' as const) : row.state,
      at: row.at,
      decidedBy: people.get(row.decided_by ?? '') ?? null,
      decidedAt: row.decided_at,
    }
  })
}

type Kinds = ReadonlyMap<string, string>

const ruleOf = (id: string, name: string, kinds: Kinds) => ({
  id,
  name,
  kind: kinds.get(id) === 'time_rule' ? ('time_rule' as const) : ('trigger' as const),
})

const loadAround = async (
  tx: Tx,
  workspaceId: string,
  rows: readonly { ticket_id: string; rule_id: string | null }[],
) => {
  const tickets = await loadKept(tx, workspaceId, [...new Set(rows.map((r) => r.ticket_id))])
  const ids = [...new Set(rows.flatMap((r) => r.rule_id ?? []))]
  const items = await tx
    .selectFrom('law_item')
    .select(['id', 'kind'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', anyOf(ids, 'uuid'))
    .execute()
  return {
    tickets: new Map(
      tickets.map(({ state, texts }) => [
        state.id,
        { number: state.number, subject: texts.subject, isOpen: isOpen(state.status) },
      ]),
    ),
    kinds: new Map(items.map((i) => [i.id, i.kind])),
  }
}

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** Names of people, teams, sites and items of the law by their ids. */
const namesIn = async (tx: Tx, workspaceId: string, text: string): Promise<Map<string, string>> => {
  const ids = [...new Set(text.match(uuid) ?? [])]
  const names = new Map<string, string>()
  if (ids.length === 0) return names
  for (const table of ['person', 'team', 'site', 'law_item'] as const)
    for (const { id, name } of await tx
      .selectFrom(table)
      .select(['id', 'name'])
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', anyOf(ids, 'uuid'))
      .execute())
      names.set(id, name)
  return names
}
