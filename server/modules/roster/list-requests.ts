// A page of wishes, newest first.
import type { z } from 'zod'
import type { contract } from '../../../contract/index.ts'
import type { RosterRequest } from '../../../contract/roster.ts'
import { isRefusal, type Refusal } from '../../../rules/refusal.ts'
import { readCursor, writeCursor } from '../people/index.ts'
import type { By } from './by.ts'
import { seenBy, showRequests } from './show/requests.ts'
import { loadLeadings } from './store/leading.ts'
import { loadRequests } from './store/requests.ts'

type Query = z.infer<NonNullable<typeof contract.roster.requests.query>>

export const listRequests = async (
  { desk, workspaceId, actor }: By,
  { of, state, limit, cursor }: Query,
): Promise<{ items: RosterRequest[]; next: string | null } | Refusal> => {
  const place = readCursor(cursor)
  if (isRefusal(place)) return place
  return desk.db.inWorkspace(workspaceId, async (tx) => {
    const teams = await loadLeadings(tx, workspaceId)
    const rows = await loadRequests(tx, workspaceId, seenBy(actor, teams), {
      of,
      state,
      after: place && isTime(place.name) ? [place.name, place.id] : null,
      limit: limit + 1,
    })
    const last = rows.length > limit ? rows[limit - 1] : undefined
    return {
      items: await showRequests(tx, actor, teams, rows.slice(0, limit)),
      next: last ? writeCursor({ name: last.created_at, id: last.id }) : null,
    }
  })
}

const isTime = (text: string): boolean => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text)
