// Whom people chose, and whom the desk had proposed: kept, explained later, and counted so that weights can be tuned.
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Override } from '../../../contract/dispatch.ts'
import { refuse } from '../../../rules/refusal.ts'
import type { Ranked } from '../../../rules/routing/rank.ts'
import { type Parts, scoreOf } from '../../../rules/routing/score.ts'
import { scoreParts } from '../../../rules/routing/strategy.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import { Refused } from '../../platform/refused.ts'
import { loadPeopleByIds } from '../people/index.ts'
import { readCursor, writeCursor } from '../tickets/index.ts'
import { needTeam, type Suggested } from './suggest.ts'

type Shown = z.infer<typeof Override>
type Reason = Shown['reason']

export interface Why {
  reason?: Reason | undefined
  note?: string | undefined
}

/** What somebody would have scored, had nothing stood against them. */
const partsOf = ({ world, wanting }: Suggested, ranked: Ranked): Parts => {
  if (ranked.blockedBy.length === 0) return ranked.parts
  const candidate = world.candidatesOf(wanting.work).find((c) => c.staff.personId === ranked.personId)
  const around = {
    now: world.now,
    routing: wanting.routing,
    mostGiven: 0,
    points: ranked.points,
    shift: null,
  }
  return candidate ? scoreOf(wanting.work, candidate, around) : ranked.parts
}

interface Choice {
  suggested: Suggested
  best: Ranked | null
  chosenId: string
}

/** Returns the id of the override; null: as suggested, or there was no suggestion. */
export const keepChoice = async (
  tx: Tx,
  workspaceId: string,
  now: Temporal.Instant,
  choice: Choice,
  byId: string | null,
  why: Why,
): Promise<string | null> => {
  const [kept] = await keepChoices(tx, workspaceId, now, [choice], byId, why)
  return kept?.is_override ? kept.id : null
}

/** Those for which there was a suggestion. */
export const keepChoices = async (
  tx: Tx,
  workspaceId: string,
  now: Temporal.Instant,
  choices: readonly Choice[],
  byId: string | null,
  { reason = null, note = '' }: Why,
) => {
  const rows = choices.flatMap(({ suggested, best, chosenId }) => {
    if (!best) return []
    const chosen = suggested.ranked.find((r) => r.personId === chosenId)
    const isOverride = chosenId !== best.personId
    return [
      {
        workspace_id: workspaceId,
        id: newId(),
        ticket_id: suggested.wanting.row.id,
        team_id: suggested.wanting.work.teamId,
        by_id: byId,
        suggested_id: best.personId,
        chosen_id: chosenId,
        suggested_parts: JSON.stringify(best.parts),
        chosen_parts: JSON.stringify(chosen ? partsOf(suggested, chosen) : {}),
        is_override: isOverride,
        reason: isOverride ? reason : null,
        note: isOverride ? note : '',
        at: iso(now),
      },
    ]
  })
  if (rows.length > 0) await tx.insertInto('dispatch_choice').values(rows).execute()
  return rows
}

const rows = (tx: Tx, workspaceId: string) =>
  tx
    .selectFrom('dispatch_choice as c')
    .innerJoin('ticket as t', (j) =>
      j.onRef('t.workspace_id', '=', 'c.workspace_id').onRef('t.id', '=', 'c.ticket_id'),
    )
    .leftJoin('team as m', (j) =>
      j.onRef('m.workspace_id', '=', 'c.workspace_id').onRef('m.id', '=', 'c.team_id'),
    )
    .select([
      'c.id',
      'c.team_id',
      'm.name as team_name',
      'c.by_id',
      'c.suggested_id',
      'c.chosen_id',
      'c.reason',
      'c.note',
      'c.at',
      't.number',
      't.subject',
    ])
    .where('c.workspace_id', '=', workspaceId)
    .where('c.is_override', '=', true)

type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]

const present = async (tx: Tx, found: readonly Row[]): Promise<Shown[]> => {
  const people = await loadPeopleByIds(
    tx,
    found.flatMap((r) => [r.suggested_id, r.chosen_id, ...(r.by_id ? [r.by_id] : [])]),
  )
  return found.flatMap((r) => {
    const [suggested, chosen] = [people.get(r.suggested_id), people.get(r.chosen_id)]
    if (!suggested || !chosen) return []
    return [
      {
        id: r.id,
        ticket: { number: r.number, subject: r.subject },
        team: r.team_id && r.team_name !== null ? { id: r.team_id, name: r.team_name } : null,
        suggested,
        chosen,
        by: people.get(r.by_id ?? '') ?? null,
        reason: r.reason,
        note: r.note,
        at: r.at,
      },
    ]
  })
}

export const loadOverride = async (tx: Tx, workspaceId: string, id: string): Promise<Shown> => {
  const row = await rows(tx, workspaceId).where('c.id', '=', id).executeTakeFirst()
  const [shown] = row ? await present(tx, [row]) : []
  if (!shown) throw new Refused(refuse('not_found', 'There is no such override.'))
  return shown
}

/** Whoever chose says why; coordinators may for everybody. */
export const explainOverride = async (
  tx: Tx,
  workspaceId: string,
  id: string,
  { reason, note }: Why,
  who: { id: string; mayForAll: boolean },
): Promise<Shown> => {
  const shown = await loadOverride(tx, workspaceId, id)
  if (shown.by?.id !== who.id && !who.mayForAll)
    throw new Refused(refuse('not_allowed', 'Only whoever chose, or a coordinator, says why.'))
  await tx
    .updateTable('dispatch_choice')
    .set({ reason: reason === undefined ? shown.reason : reason, note: note ?? shown.note })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
  return loadOverride(tx, workspaceId, id)
}

/** What is no place of this list begins it anew rather than fail in the database. */
const placeIn = (cursor: string): readonly [string, string] | null => {
  const [at, id] = readCursor(cursor, ['string', 'string'] as const)
  const isPlace =
    /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(at) && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
  return isPlace && !Number.isNaN(Date.parse(at)) ? [at, id] : null
}

interface Wanted {
  cursor?: string | undefined
  limit: number
  team?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

export const listOverrides = async (
  tx: Tx,
  workspaceId: string,
  { cursor, limit, team, from, to }: Wanted,
) => {
  const after = cursor ? placeIn(cursor) : null
  const found = await rows(tx, workspaceId)
    .$if(team !== undefined, (q) => q.where('c.team_id', '=', team ?? ''))
    .$if(from !== undefined, (q) => q.where('c.at', '>=', from ?? ''))
    .$if(to !== undefined, (q) => q.where('c.at', '<', to ?? ''))
    .$if(after !== null, (q) =>
      q.where(sql<boolean>`(c.at, c.id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
    )
    .orderBy('c.at', 'desc')
    .orderBy('c.id', 'desc')
    .limit(limit + 1)
    .execute()
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    items: await present(tx, page),
    next: found.length > limit && last ? writeCursor([last.at, last.id]) : null,
  }
}

export const countOverrides = async (
  tx: Tx,
  workspaceId: string,
  since: Temporal.Instant,
  team: string | undefined,
) => {
  if (team !== undefined) await needTeam(tx, workspaceId, team)
  const choices = await tx
    .selectFrom('dispatch_choice')
    .select(['is_override', 'reason', 'suggested_parts', 'chosen_parts'])
    .where('workspace_id', '=', workspaceId)
    .where('at', '>=', iso(since))
    .$if(team !== undefined, (q) => q.where('team_id', '=', team ?? ''))
    .orderBy('at', 'desc')
    .limit(10_000)
    .execute()
  const overridden = choices.filter((c) => c.is_override)
  const compared = overridden.filter((c) => 'skill' in c.chosen_parts)
  return {
    assigned: choices.length,
    overridden: overridden.length,
    reasons: [...Map.groupBy(overridden, (c) => c.reason)]
      .map(([reason, some]) => ({ reason, count: some.length }))
      .sort((a, b) => b.count - a.count),
    parts: scoreParts.map((part) => ({
      part,
      difference: mean(compared.map((c) => (c.chosen_parts[part] ?? 0) - (c.suggested_parts[part] ?? 0))),
    })),
  }
}

const mean = (numbers: readonly number[]): number =>
  numbers.length === 0
    ? 0
    : Math.round((numbers.reduce((sum, n) => sum + n, 0) / numbers.length) * 1000) / 1000
