// The routes of automation.
import { sql } from 'kysely'
import { contract } from '../../../contract/index.ts'
import { refuse } from '../../../rules/refusal.ts'
import type { Tx } from '../../platform/database.ts'
import { implement } from '../../platform/http/implement.ts'
import { Refused } from '../../platform/refused.ts'
import { type Kept, loadDecisions, loadKeptByNumber, readCursor, writeCursor } from '../tickets/index.ts'
import { decide } from './decide.ts'
import { showRuns, showSuggestions } from './show.ts'
import { loadStandings } from './standing.ts'

const { automation } = contract

const need = async (tx: Tx, workspaceId: string, number: number): Promise<Kept> => {
  const ticket = await loadKeptByNumber(tx, workspaceId, number)
  if (!ticket) throw new Refused(refuse('not_found', 'There is no such ticket.'))
  return ticket
}

const mostRuns = 50

export const automationRoutes = [
  implement(automation.explain, ({ desk, workspaceId, params: { number }, query: { limit, before } }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => {
      const ticket = await need(tx, workspaceId, number)
      const { id } = ticket.state
      const decisions = await loadDecisions(tx, workspaceId, id, { limit: limit + 1, before })
      const runs = await tx
        .selectFrom('rule_run')
        .selectAll()
        .where('workspace_id', '=', workspaceId)
        .where('ticket_id', '=', id)
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(mostRuns)
        .execute()
      return {
        decisions: decisions.slice(0, limit),
        next: decisions.length > limit ? (decisions[limit - 1]?.version ?? null) : null,
        timeRules: await loadStandings(tx, workspaceId, ticket, desk.clock.now()),
        runs: await showRuns(tx, workspaceId, runs),
      }
    }),
  ),
  implement(automation.suggestions, ({ desk, workspaceId, params: { number } }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => {
      const ticket = await need(tx, workspaceId, number)
      const rows = await tx
        .selectFrom('rule_suggestion')
        .selectAll()
        .where('workspace_id', '=', workspaceId)
        .where('ticket_id', '=', ticket.state.id)
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(mostRuns)
        .execute()
      return { items: await showSuggestions(tx, workspaceId, rows) }
    }),
  ),
  implement(automation.decide, (call) => decide(call, call.params.id, call.body.as)),
  implement(automation.runs, ({ desk, workspaceId, query: { limit, cursor, ruleId, state } }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => {
      const after = cursor === undefined ? null : readCursor(cursor, ['string', 'string'] as const)
      const rows = await tx
        .selectFrom('rule_run')
        .selectAll()
        .where('workspace_id', '=', workspaceId)
        .$if(ruleId !== undefined, (q) => q.where('rule_id', '=', ruleId ?? ''))
        .$if(state === 'failed', (q) => q.where('is_failed', '=', true))
        .$if(state !== undefined && state !== 'failed', (q) =>
          q.where('state', '=', state === 'failed' || state === undefined ? 'done' : state),
        )
        .$if(after !== null, (q) =>
          q.where(sql<boolean>`(at, id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
        )
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1)
        .execute()
      const shown = rows.slice(0, limit)
      const last = shown.at(-1)
      return {
        items: await showRuns(tx, workspaceId, shown),
        next: rows.length > limit && last ? writeCursor([last.at, last.id]) : null,
      }
    }),
  ),
]
