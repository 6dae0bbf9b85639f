// What a body or query names must be there: otherwise the fault says which field it was.
import { isTeamRole } from '../../../rules/access/roles.ts'
import { type Fault, refuse } from '../../../rules/refusal.ts'
import { anyOf } from '../../platform/any-of.ts'
import type { Tx } from '../../platform/database.ts'
import { Refused } from '../../platform/refused.ts'

type Named = 'team' | 'person' | 'skill' | 'site' | 'shift_pattern'

const words: Readonly<Record<Named, string>> = {
  team: 'names no team of this workspace',
  person: 'names no active member of the team',
  skill: 'names no skill of this workspace',
  site: 'names no site of this workspace',
  shift_pattern: 'names no shift pattern of this workspace',
}

/** Field → what it names; null and undefined name nothing. Throws Refused. */
export const needThere = async (
  tx: Tx,
  workspaceId: string,
  named: readonly { field: string; what: Named; id: string | null | undefined }[],
): Promise<void> => {
  const faults: Fault[] = []
  for (const what of new Set(named.map((n) => n.what))) {
    const asked = named.filter((n) => n.what === what && n.id)
    const there = await known(
      tx,
      workspaceId,
      what,
      asked.flatMap((n) => n.id ?? []),
    )
    for (const { field, id } of asked) if (id && !there.has(id)) faults.push({ field, message: words[what] })
  }
  if (faults.length > 0)
    throw new Refused(refuse('invalid', 'Some of what this names is not there.', { faults }))
}

const known = async (
  tx: Tx,
  workspaceId: string,
  what: Named,
  ids: readonly string[],
): Promise<Set<string>> => {
  if (ids.length === 0) return new Set()
  if (what === 'person') {
    const people = await tx
      .selectFrom('person')
      .select(['id', 'role'])
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', anyOf(ids, 'uuid'))
      .where('state', '=', 'active')
      .execute()
    return new Set(people.filter((p) => isTeamRole(p.role)).map((p) => p.id))
  }
  const rows =
    what === 'team'
      ? await tx
          .selectFrom('team')
          .select('id')
          .where('workspace_id', '=', workspaceId)
          .where('id', '=', anyOf(ids, 'uuid'))
          .execute()
      : await tx
          .selectFrom(what)
          .select('id')
          .where('workspace_id', '=', workspaceId)
          .where('id', '=', anyOf(ids, 'uuid'))
          .where('removed_at', 'is', null)
          .execute()
  return new Set(rows.map((r) => r.id))
}

/** Throws when somebody saw another version than there is now. */
export const needVersion = (seen: number | null, now: number, what: string): void => {
  if (seen === null || seen === now) return
  throw new Refused(
    refuse('changed_meanwhile', `${what} was changed meanwhile. Look at it, then change it again.`, {
      data: { version: now },
    }),
  )
}
