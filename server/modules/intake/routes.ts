// The routes of intake.
import { contract } from '../../../contract/index.ts'
import type { InformationRequest } from '../../../contract/intake.ts'
import { refuse } from '../../../rules/refusal.ts'
import type { Tx } from '../../platform/database.ts'
import { implement } from '../../platform/http/implement.ts'
import { loadPeopleByIds } from '../people/index.ts'
import { loadKeptByNumber } from '../tickets/index.ts'
import { askInformation } from './ask.ts'
import { missingOf } from './missing.ts'
import { loadRequests, type RequestRow } from './store.ts'

const { intake } = contract

const show = async (tx: Tx, rows: readonly RequestRow[]): Promise<InformationRequest[]> => {
  const people = await loadPeopleByIds(
    tx,
    rows.flatMap((row) => row.asked_by ?? []),
  )
  return rows.map((row) => ({
    id: row.id,
    fields: row.fields,
    words: row.words,
    askedBy: people.get(row.asked_by ?? '') ?? null,
    askedAt: row.asked_at,
    expiresAt: row.expires_at,
    givenAt: row.given_at,
  }))
}

export const intakeRoutes = [
  implement(intake.missing, ({ desk, workspaceId, params, now }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => {
      const kept = await loadKeptByNumber(tx, workspaceId, params.number)
      if (!kept) return refuse('not_found', 'There is no such ticket.')
      return {
        missing: await missingOf(tx, workspaceId, kept, now),
        requests: await show(tx, await loadRequests(tx, workspaceId, kept.state.id)),
      }
    }),
  ),
  implement(intake.ask, async ({ desk, workspaceId, actor, params, body, idFor }) => {
    const row = await askInformation(desk, workspaceId, idFor('information'), params.number, {
      actor,
      ...body,
    })
    return desk.db.inWorkspace(workspaceId, async (tx) => {
      const [shown] = await show(tx, [row])
      return shown ?? refuse('not_found', 'There is no such request.')
    })
  }),
]
