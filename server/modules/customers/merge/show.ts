// The merges of a person or an organisation, newest first, and how far each is.
import { sql } from 'kysely'
import type { MergeRecord } from '../../../../contract/customers.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Subject } from './record.ts'

const most = 20

export const loadMerges = async (
  tx: Tx,
  workspaceId: string,
  subject: Subject,
  keptId: string,
): Promise<MergeRecord[]> => {
  const { rows } = await sql<MergeRecord>`
    select m.id, m.merged_id as "mergedId", coalesce(p.name, o.name, '') as "mergedName",
      coalesce(b.name, '') as by, m.created_at as at, m.state, n.tickets, n.done
    from merge_record m
    left join person p on p.workspace_id = m.workspace_id and p.id = m.merged_id
    left join organisation o on o.workspace_id = m.workspace_id and o.id = m.merged_id
    left join person b on b.workspace_id = m.workspace_id and b.id = m.created_by
    cross join lateral (
      select count(*)::int as tickets,
        (count(*) filter (where t.state = case when m.state in ('undoing', 'undone') then 'back' else 'moved' end))::int
          as done
      from merge_ticket t where t.workspace_id = m.workspace_id and t.merge_id = m.id
    ) n
    where m.workspace_id = ${workspaceId} and m.kept_id = ${keptId} and m.subject = ${subject}
    order by m.created_at desc, m.id desc
    limit ${most}`.execute(tx)
  return rows
}
