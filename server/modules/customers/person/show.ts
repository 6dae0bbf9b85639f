// A person with everything the workspace knows of them.
import type { Customer } from '../../../../contract/customers.ts'
import type { Tx } from '../../../platform/database.ts'
import { identities, loadPerson, type PersonRow, showPerson } from '../../people/index.ts'
import { findDuplicates } from '../duplicates/find.ts'
import { countTickets } from '../figures.ts'
import { loadMerges } from '../merge/show.ts'

export const showCustomer = async (tx: Tx, workspaceId: string, row: PersonRow): Promise<Customer> => {
  const [person, all, tickets, merges, duplicates, into] = await Promise.all([
    showPerson(tx, row),
    identities.loadIdentities(tx, row.id),
    countTickets(tx, workspaceId, { requesterId: row.id }),
    loadMerges(tx, workspaceId, 'person', row.id),
    findDuplicates(tx, workspaceId, row),
    row.merged_into ? loadPerson(tx, row.merged_into) : null,
  ])
  return {
    ...person,
    title: row.title,
    note: row.note,
    zone: row.zone,
    isVip: row.is_vip,
    fields: row.fields as Customer['fields'],
    identities: all.map(({ id, kind, value, label }) => ({ id, kind, value, label })),
    tickets,
    merges,
    duplicates,
    mergedInto: into ? { id: into.id, name: into.name } : null,
  }
}
