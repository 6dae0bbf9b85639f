// Hand-overs as the API shows them.
import type { z } from 'zod'
import type { Handover } from '../../../contract/dispatch.ts'
import type { PersonActor } from '../../../rules/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { loadPeopleByIds, teamIdsOf } from '../people/index.ts'
import { loadCards } from './card.ts'
import { mayDispatch } from './on-ticket.ts'

type Shown = z.infer<typeof Handover>

const rows = (tx: Tx, workspaceId: string) =>
  tx
    .selectFrom('handover as h')
    .leftJoin('team as f', (j) =>
      j.onRef('f.workspace_id', '=', 'h.workspace_id').onRef('f.id', '=', 'h.from_team_id'),
    )
    .leftJoin('team as g', (j) =>
      j.onRef('g.workspace_id', '=', 'h.workspace_id').onRef('g.id', '=', 'h.to_team_id'),
    )
    .selectAll('h')
    .select(['f.name as from_team', 'g.name as to_team'])
    .where('h.workspace_id', '=', workspaceId)

type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]

export const loadHandoversOf = async (
  tx: Tx,
  workspaceId: string,
  number: number,
  reader: PersonActor,
): Promise<Shown[]> => {
  const found = await rows(tx, workspaceId)
    .innerJoin('ticket as t', (j) =>
      j.onRef('t.workspace_id', '=', 'h.workspace_id').onRef('t.id', '=', 'h.ticket_id'),
    )
    .where('t.number', '=', number)
    .orderBy('h.created_at', 'desc')
    .orderBy('h.id', 'desc')
    .limit(100)
    .execute()
  return present(tx, workspaceId, found, reader)
}

/** Of a person and their teams, where nobody has decided yet. */
export const loadMyHandovers = async (tx: Tx, workspaceId: string, reader: PersonActor): Promise<Shown[]> => {
  const teams = await teamIdsOf(tx, reader.id)
  const found = await rows(tx, workspaceId)
    .where('h.state', '=', 'open')
    .where((e) =>
      e.or([
        e('h.to_person_id', '=', reader.id),
        ...(teams.length === 0
          ? []
          : [e.and([e('h.to_person_id', 'is', null), e('h.to_team_id', 'in', teams)])]),
      ]),
    )
    .orderBy('h.created_at')
    .limit(100)
    .execute()
  return present(tx, workspaceId, found, reader)
}

const present = async (
  tx: Tx,
  workspaceId: string,
  found: readonly Row[],
  reader: PersonActor,
): Promise<Shown[]> => {
  if (found.length === 0) return []
  const cards = await loadCards(
    tx,
    workspaceId,
    found.map((h) => h.ticket_id),
  )
  const people = await loadPeopleByIds(
    tx,
    found.flatMap((h) =>
      [h.from_person_id, h.to_person_id, h.created_by, h.decided_by].filter((id) => id !== null),
    ),
  )
  const teams = await teamIdsOf(tx, reader.id)
  return found.flatMap((h) => {
    const ticket = cards.get(h.ticket_id)
    if (!ticket) return []
    const isOffered =
      h.to_person_id === reader.id ||
      (h.to_person_id === null && h.to_team_id !== null && teams.includes(h.to_team_id))
    return [
      {
        id: h.id,
        kind: h.kind,
        ticket,
        from: {
          team: named(h.from_team_id, h.from_team),
          person: people.get(h.from_person_id ?? '') ?? null,
          tier: h.from_tier,
        },
        to: {
          team: named(h.to_team_id, h.to_team),
          person: people.get(h.to_person_id ?? '') ?? null,
          tier: h.to_tier,
        },
        note: h.note,
        state: h.state,
        by: people.get(h.created_by ?? '') ?? null,
        at: h.created_at,
        decidedBy: people.get(h.decided_by ?? '') ?? null,
        decidedAt: h.decided_at,
        reason: h.reason,
        isMine: h.state === 'open' && (isOffered || mayDispatch(reader)),
      },
    ]
  })
}

const named = (id: string | null, name: string | null) => (id && name !== null ? { id, name } : null)
