// What a merge would do, before anybody does it.
import { sql } from 'kysely'
import type { MergePreview } from '../../../../contract/customers.ts'
import type { PersonActor } from '../../../../rules/actor.ts'
import { type Facts, planTakeOver } from '../../../../rules/people/merge.ts'
import type { Tx } from '../../../platform/database.ts'
import { identities, organisations, type PersonRow } from '../../people/index.ts'
import { factsOf as factsOfPerson } from './facts.ts'
import { factsOf as factsOfOrganisation, needTwoOrganisations } from './organisations.ts'
import { needTwo } from './persons.ts'

export const previewPeople = async (
  tx: Tx,
  actor: PersonActor,
  keptId: string,
  mergedId: string,
): Promise<MergePreview> => {
  const { kept, merged } = await needTwo(tx, actor, keptId, mergedId)
  const own = await identities.loadIdentities(tx, keptId)
  const moving = (await identities.loadIdentities(tx, mergedId)).filter(
    (o) => !own.some((i) => i.kind === o.kind && i.value === o.value),
  )
  return {
    kept: shown(kept, kept.email),
    merged: shown(merged, merged.email),
    tickets: await countOf(tx, kept.workspace_id, 'requester_id', mergedId),
    moves: [{ kind: 'email', value: merged.email }, ...moving.map(({ kind, value }) => ({ kind, value }))],
    ...compare(await withNames(tx, kept), await withNames(tx, merged)),
  }
}

export const previewOrganisations = async (
  tx: Tx,
  keptId: string,
  mergedId: string,
): Promise<MergePreview> => {
  const { kept, merged } = await needTwoOrganisations(tx, keptId, mergedId)
  const people = await organisations.countPeople(tx, mergedId)
  return {
    kept: shown(kept, kept.domains.join(', ')),
    merged: shown(merged, merged.domains.join(', ')),
    tickets: await countOf(tx, kept.workspace_id, 'organisation_id', mergedId),
    moves: [
      ...merged.domains.map((value) => ({ kind: 'domain' as const, value })),
      ...(people > 0 ? [{ kind: 'people' as const, value: String(people) }] : []),
    ],
    ...compare(factsOfOrganisation(kept), factsOfOrganisation(merged)),
  }
}

const shown = ({ id, name }: { id: string; name: string }, detail: string) => ({ id, name, detail })

/** Ids of organisations become their names, which people can read. */
const withNames = async (tx: Tx, row: PersonRow): Promise<Facts> => {
  const facts = factsOfPerson(row)
  const [organisation] = row.organisation_id
    ? await organisations.loadOrganisations(tx, [row.organisation_id])
    : []
  return { ...facts, plain: { ...facts.plain, organisation: organisation?.name ?? null } }
}

const compare = (kept: Facts, merged: Facts): Pick<MergePreview, 'fills' | 'stays' | 'notesJoined'> => {
  const taken = planTakeOver(kept, merged)
  const flat = ({ plain, fields }: Facts): [string, string][] => [
    ...Object.entries(plain).flatMap(([field, value]): [string, string][] => (value ? [[field, value]] : [])),
    ...Object.entries(fields).map(([key, value]): [string, string] => [`field:${key}`, textOf(value)]),
  ]
  const own = new Map(flat(kept))
  return {
    fills: [
      ...Object.entries(taken.plain).map(([field, { after }]) => ({ field, value: after })),
      ...Object.entries(taken.fields).map(([key, value]) => ({
        field: `field:${key}`,
        value: textOf(value),
      })),
    ],
    stays: flat(merged).flatMap(([field, instead]) => {
      const value = own.get(field)
      return value !== undefined && value !== instead ? [{ field, value, instead }] : []
    }),
    notesJoined: taken.note !== null,
  }
}

const textOf = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value))

const countOf = async (
  tx: Tx,
  workspaceId: string,
  column: 'requester_id' | 'organisation_id',
  id: string,
): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from ticket where workspace_id = ${workspaceId} and ${sql.ref(column)} = ${id}`.execute(
    tx,
  )
  return rows[0]?.n ?? 0
}
