// All who are probably one person: those of the same name, page by page.
import { sql } from 'kysely'
import type { Likeness } from '../../../../contract/customers.ts'
import { isRefusal, type Refusal, refuse } from '../../../../rules/refusal.ts'
import type { Tx } from '../../../platform/database.ts'

export interface Group {
  because: Likeness[]
  people: { id: string; name: string; email: string; organisation: string | null; createdAt: string }[]
}

const mostOfOneName = 20

/** A name of two words at least: many who are called just "Support" are not one person. */
export const listDuplicates = async (
  tx: Tx,
  workspaceId: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ items: Group[]; next: string | null } | Refusal> => {
  const after = readCursor(cursor)
  if (isRefusal(after)) return after
  const { rows: names } = await sql<{ sort_name: string }>`
    select p.sort_name from person p
    where p.workspace_id = ${workspaceId} and p.state <> 'merged' and p.role = 'requester'
      and p.sort_name > ${after} and position(' ' in p.sort_name) > 0
    group by p.sort_name
    having count(*) > 1 and exists (
      select from person a join person b
        on b.workspace_id = a.workspace_id and b.sort_name = a.sort_name and b.id > a.id
      where a.workspace_id = ${workspaceId} and a.sort_name = p.sort_name
        and a.state <> 'merged' and b.state <> 'merged' and a.role = 'requester' and b.role = 'requester'
        and not exists (
          select from not_duplicate n
          where n.workspace_id = a.workspace_id and n.person_id = a.id and n.other_id = b.id
        )
    )
    order by p.sort_name
    limit ${limit + 1}`.execute(tx)
  const page = names.slice(0, limit).map((row) => row.sort_name)
  const people = await peopleNamed(tx, workspaceId, page)
  const items = page.map(
    (name): Group => ({
      because: ['same_name'],
      people: people
        .filter((p) => p.sort_name === name)
        .slice(0, mostOfOneName)
        .map(({ sort_name, ...shown }) => shown),
    }),
  )
  const last = page.at(-1)
  return { items, next: names.length > limit && last ? Buffer.from(last).toString('base64url') : null }
}

const peopleNamed = (tx: Tx, workspaceId: string, names: readonly string[]) =>
  names.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('person')
        .leftJoin('organisation', (j) =>
          j
            .onRef('organisation.workspace_id', '=', 'person.workspace_id')
            .onRef('organisation.id', '=', 'person.organisation_id'),
        )
        .select([
          'person.id',
          'person.sort_name',
          'person.name',
          'person.email',
          'organisation.name as organisation',
          'person.created_at as createdAt',
        ])
        .where('person.workspace_id', '=', workspaceId)
        .where('person.sort_name', 'in', [...names])
        .where('person.state', '<>', 'merged')
        .where('person.role', '=', 'requester')
        .orderBy('person.created_at')
        .orderBy('person.id')
        .execute()

const readCursor = (cursor: string | undefined): string | Refusal => {
  if (cursor === undefined) return ''
  const name = Buffer.from(cursor, 'base64url').toString('utf8')
  const isOurs = Buffer.from(name).toString('base64url') === cursor && !name.includes('\0')
  const message = 'is not a cursor of this list; take `next` of the page before'
  return isOurs
    ? name
    : refuse('invalid', `query.cursor ${message}`, { faults: [{ field: 'query.cursor', message }] })
}
