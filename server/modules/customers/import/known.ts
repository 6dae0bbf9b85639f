// The people and organisations that a stretch of rows names, as the workspace knows them now.
import type { RowOfPerson } from '../../../../rules/people/import-row.ts'
import type { FieldValues } from '../../../../rules/ticket/fields.ts'
import { anyOf } from '../../../platform/any-of.ts'
import type { Tx } from '../../../platform/database.ts'
import { loadPersonsByEmails, organisations } from '../../people/index.ts'
import type { KnownPerson } from './plan.ts'

export const loadKnown = async (tx: Tx, rows: readonly RowOfPerson[]): Promise<KnownPerson[]> => {
  const found = await loadPersonsByEmails(tx, [
    ...new Set(rows.flatMap((row) => [row.email, ...row.furtherEmails])),
  ])
  const people = [...new Map(found.map((p) => [p.id, p])).values()]
  const ids = people.map((p) => p.id)
  const identities =
    ids.length === 0
      ? []
      : await tx
          .selectFrom('person_identity')
          .select(['person_id', 'kind', 'value'])
          .where('person_id', '=', anyOf(ids, 'uuid'))
          .orderBy('created_at')
          .orderBy('id')
          .execute()
  const names = new Map(
    (
      await organisations.loadOrganisations(tx, [
        ...new Set(people.flatMap((p) => (p.organisation_id ? [p.organisation_id] : []))),
      ])
    ).map((o) => [o.id, o.name]),
  )
  return people.map((p) => {
    const own = (kind: string) =>
      identities.filter((i) => i.person_id === p.id && i.kind === kind).map((i) => i.value)
    return {
      id: p.id,
      isTeam: p.role !== 'requester',
      name: p.name,
      title: p.title,
      language: p.language,
      note: p.note,
      isVip: p.is_vip,
      organisation: p.organisation_id ? (names.get(p.organisation_id) ?? null) : null,
      fields: p.fields as FieldValues,
      emails: [p.email, ...own('email')],
      phones: own('phone'),
    }
  })
}

/** By name in lower case: the id. */
export const loadOrganisationsNamed = async (
  tx: Tx,
  workspaceId: string,
  names: readonly string[],
): Promise<Map<string, string>> => {
  const wanted = [...new Set(names.filter((name) => name !== '').map((name) => name.toLowerCase()))]
  if (wanted.length === 0) return new Map()
  const rows = await tx
    .selectFrom('organisation')
    .select(['id', 'sort_name'])
    .where('workspace_id', '=', workspaceId)
    .where('sort_name', '=', anyOf(wanted, 'text'))
    .where('merged_into', 'is', null)
    .orderBy('id', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.sort_name, row.id]))
}
