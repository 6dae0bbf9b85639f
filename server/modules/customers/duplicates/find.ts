// Who is probably the same person: of the same name, with the same number, or with the same words before the @ elsewhere.
import { sql } from 'kysely'
import type { Customer, Likeness } from '../../../../contract/customers.ts'
import { tellingLocalPart } from '../../../../rules/people/likeness.ts'
import type { Tx } from '../../../platform/database.ts'
import type { PersonRow } from '../../people/index.ts'

const most = 10

/** Best first: more reasons count more. Only requesters: people of the team are no duplicates of each other. */
export const findDuplicates = async (
  tx: Tx,
  workspaceId: string,
  row: PersonRow,
): Promise<Customer['duplicates']> => {
  if (row.state === 'merged') return []
  const local = tellingLocalPart(row.email)
  const { rows } = await sql<{ id: string; name: string; email: string; because: Likeness[] }>`
    with likely as (
      select p.id, 'same_name' as because from person p
      where p.workspace_id = ${workspaceId} and p.sort_name = lower(${row.name}::text)
        and position(' ' in p.sort_name) > 0
      union
      select i.person_id, 'same_number' from person_identity own
      join person_identity i on i.workspace_id = own.workspace_id and i.kind = 'phone' and i.value = own.value
      where own.workspace_id = ${workspaceId} and own.person_id = ${row.id} and own.kind = 'phone'
      union
      select w.id, 'same_local_part' from name_word w
      where ${local}::text is not null and w.workspace_id = ${workspaceId} and w.subject = 'person'
        and w.word >= ${`${local}@`} and w.word < ${`${local}@\u{10ffff}`}
    )
    select p.id, p.name, p.email, array_agg(l.because order by l.because) as because
    from (select * from likely limit 200) l join person p on p.workspace_id = ${workspaceId} and p.id = l.id
    where p.id <> ${row.id} and p.state <> 'merged' and (p.role = 'requester' or ${row.role} = 'requester')
      and not exists (
        select from not_duplicate n
        where n.workspace_id = ${workspaceId}
          and n.person_id = least(p.id, ${row.id}::uuid) and n.other_id = greatest(p.id, ${row.id}::uuid)
      )
    group by p.id, p.name, p.email
    order by count(*) desc, p.name, p.id
    limit ${most}`.execute(tx)
  return rows
}
