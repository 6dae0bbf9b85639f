// The SQL of who somebody is to the desk: profile, skills, teams, presence.
import type { Updateable } from 'kysely'
import type { Choice } from '../../../../rules/roster/presence.ts'
import { anyOf } from '../../../platform/any-of.ts'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Tables } from '../../../platform/tables.ts'

/** person → skill → level. */
export const loadSkillsOf = async (
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, Record<string, number>>> => {
  const rows = await tx
    .selectFrom('staff_skill')
    .select(['person_id', 'skill_id', 'level'])
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', anyOf(ids, 'uuid'))
    .execute()
  const out = new Map<string, Record<string, number>>()
  for (const { person_id, skill_id, level } of rows)
    out.set(person_id, Object.assign(out.get(person_id) ?? {}, { [skill_id]: level }))
  return out
}

export interface TeamOf {
  id: string
  name: string
  tier: number
}

export const loadTeamsOf = async (
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, TeamOf[]>> => {
  const rows = await tx
    .selectFrom('team_member as m')
    .innerJoin('team as t', (j) =>
      j.onRef('t.workspace_id', '=', 'm.workspace_id').onRef('t.id', '=', 'm.team_id'),
    )
    .select(['m.person_id', 't.id', 't.name', 't.tier'])
    .where('m.workspace_id', '=', workspaceId)
    .where('m.person_id', '=', anyOf(ids, 'uuid'))
    .orderBy('t.name')
    .orderBy('t.id')
    .execute()
  const out = new Map<string, TeamOf[]>()
  for (const { person_id, ...team } of rows) out.set(person_id, [...(out.get(person_id) ?? []), team])
  return out
}

export const loadChoices = async (
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, Choice>> => {
  const rows = await tx
    .selectFrom('presence')
    .select(['person_id', 'state', 'until'])
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', anyOf(ids, 'uuid'))
    .execute()
  return new Map(
    rows.map((r) => [
      r.person_id,
      { state: r.state, until: r.until === null ? null : Temporal.Instant.from(r.until).epochMilliseconds },
    ]),
  )
}

/** When each person last used the desk in a browser, as far as that was after `since`. */
export const loadSeen = async (tx: Tx, workspaceId: string, since: string): Promise<Map<string, number>> => {
  const rows = await tx
    .selectFrom('session')
    .select(['person_id', (e) => e.fn.max('last_used_at').as('at')])
    .where('workspace_id', '=', workspaceId)
    .where('last_used_at', '>', since)
    .groupBy('person_id')
    .execute()
  return new Map(rows.map((r) => [r.person_id, Temporal.Instant.from(r.at).epochMilliseconds]))
}

export const saveChoice = async (
  tx: Tx,
  workspaceId: string,
  personId: string,
  chosen: { state: Choice['state']; until: string | null } | null,
  now: Temporal.Instant,
): Promise<void> => {
  if (chosen === null) {
    await tx
      .deleteFrom('presence')
      .where('workspace_id', '=', workspaceId)
      .where('person_id', '=', personId)
      .execute()
    return
  }
  const row = { ...chosen, at: iso(now) }
  await tx
    .insertInto('presence')
    .values({ workspace_id: workspaceId, person_id: personId, ...row })
    .onConflict((c) => c.columns(['workspace_id', 'person_id']).doUpdateSet(row))
    .execute()
}

/** The row, made when there was none, locked until the transaction ends. */
export const lockStaff = async (tx: Tx, workspaceId: string, personId: string) => {
  await tx
    .insertInto('staff')
    .values({ workspace_id: workspaceId, person_id: personId })
    .onConflict((c) => c.doNothing())
    .execute()
  return tx
    .selectFrom('staff')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

export const updateStaff = async (
  tx: Tx,
  workspaceId: string,
  personId: string,
  change: Updateable<Tables['staff']>,
): Promise<void> => {
  await tx
    .updateTable('staff')
    .set((e) => ({ ...change, version: e('version', '+', 1) }))
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
    .execute()
}

export const saveSkills = async (
  tx: Tx,
  workspaceId: string,
  personId: string,
  skills: readonly { skillId: string; level: number }[],
): Promise<void> => {
  await tx
    .deleteFrom('staff_skill')
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
    .execute()
  if (skills.length === 0) return
  await tx
    .insertInto('staff_skill')
    .values(
      skills.map((s) => ({
        workspace_id: workspaceId,
        person_id: personId,
        skill_id: s.skillId,
        level: s.level,
      })),
    )
    .execute()
}

/** When open work was handed over for the absence somebody has now; null: not yet. */
export const loadHandOver = async (tx: Tx, workspaceId: string, personId: string): Promise<string | null> =>
  (
    await tx
      .selectFrom('staff')
      .select('handed_over_at')
      .where('workspace_id', '=', workspaceId)
      .where('person_id', '=', personId)
      .executeTakeFirst()
  )?.handed_over_at ?? null

export const noteHandedOver = async (
  tx: Tx,
  workspaceId: string,
  personId: string,
  at: string,
): Promise<void> => {
  await tx
    .updateTable('staff')
    .set({ handed_over_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
    .where('out_hands_over', '=', true)
    .execute()
}
