// Items of the law as the API shows them.
import type { LawItem, LawVersion } from '../../../contract/law.ts'
import type { PersonRef } from '../../../contract/people.ts'
import type { Tx } from '../../platform/database.ts'
import { loadPeopleByIds } from '../people/index.ts'
import { isKind, type Reference, referencesIn } from './references.ts'
import { type ItemRow, loadItems, loadNamed, type VersionRow } from './store.ts'

export const showItems = async (
  tx: Tx,
  workspaceId: string,
  rows: readonly ItemRow[],
): Promise<LawItem[]> => {
  const people = await peopleBy(
    tx,
    rows.map((row) => row.draft_by),
  )
  const names = await namesOf(tx, workspaceId, rows)
  return rows.map((row) => {
    const ids = new Set(referencesOf(row).map((r) => r.id))
    return {
      id: row.id,
      kind: row.kind,
      name: row.name,
      position: row.position,
      mode: row.mode,
      isOn: row.is_on,
      version: row.version,
      body: row.body,
      publishedAt: row.published_at,
      draft:
        row.draft && row.draft_at
          ? {
              name: row.draft_name ?? row.name,
              body: row.draft,
              by: people.get(row.draft_by ?? '') ?? null,
              at: row.draft_at,
            }
          : null,
      names: Object.fromEntries([...names].filter(([id]) => ids.has(id))),
    }
  })
}

export const showVersions = async (tx: Tx, rows: readonly VersionRow[]): Promise<LawVersion[]> => {
  const people = await peopleBy(
    tx,
    rows.map((row) => row.author_id),
  )
  return rows.map((row) => ({
    version: row.version,
    name: row.name,
    body: row.body,
    note: row.note,
    by: people.get(row.author_id ?? '') ?? null,
    at: row.at,
  }))
}

const referencesOf = (row: ItemRow): Reference[] => [...referencesIn(row.body), ...referencesIn(row.draft)]

const namesOf = async (
  tx: Tx,
  workspaceId: string,
  rows: readonly ItemRow[],
): Promise<Map<string, string>> => {
  const references = rows.flatMap(referencesOf)
  const names = new Map<string, string>()
  const items = references.some((r) => isKind(r.to)) ? await loadItems(tx, workspaceId) : []
  for (const item of items) names.set(item.id, item.name)
  for (const to of ['person', 'team', 'skill', 'site'] as const) {
    const ids = [...new Set(references.filter((r) => r.to === to).map((r) => r.id))]
    for (const { id, name } of await loadNamed(tx, workspaceId, to, ids)) names.set(id, name)
  }
  return names
}

const peopleBy = async (tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, PersonRef>> =>
  new Map(
    [
      ...(await loadPeopleByIds(
        tx,
        ids.filter((id) => id !== null),
      )),
    ].map(([id, { name, email, role }]) => [id, { id, name, email, role }]),
  )
