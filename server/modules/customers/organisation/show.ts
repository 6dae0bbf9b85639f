// An organisation with everything the workspace knows of it.
import type { OrganisationProfile } from '../../../../contract/customers.ts'
import { refuse } from '../../../../rules/refusal.ts'
import type { Tx } from '../../../platform/database.ts'
import { organisations, showOrganisation } from '../../people/index.ts'
import { countTickets } from '../figures.ts'
import { loadMerges } from '../merge/show.ts'

export const noOrganisation = refuse('not_found', 'There is no such organisation.')

export const showProfile = async (
  tx: Tx,
  workspaceId: string,
  row: organisations.OrganisationRow,
): Promise<OrganisationProfile> => {
  const [people, tickets, merges, [into]] = await Promise.all([
    organisations.countPeople(tx, row.id),
    countTickets(tx, workspaceId, { organisationId: row.id }),
    loadMerges(tx, workspaceId, 'organisation', row.id),
    organisations.loadOrganisations(tx, row.merged_into ? [row.merged_into] : []),
  ])
  return {
    ...showOrganisation(row),
    note: row.note,
    fields: row.fields as OrganisationProfile['fields'],
    people,
    tickets,
    merges,
    mergedInto: into ? { id: into.id, name: into.name } : null,
  }
}
