// Contract routes of customers and the actions that answer them.
import { contract } from '../../../contract/index.ts'
import { type Implementation, implement } from '../../platform/http/implement.ts'
import { loadPerson, organisations } from '../people/index.ts'
import { keepApart } from './duplicates/apart.ts'
import { listDuplicates } from './duplicates/list.ts'
import { listImports } from './import/list.ts'
import { startImport } from './import/start.ts'
import { mergeOrganisations, unmergeOrganisations } from './merge/organisations.ts'
import { mergePeople } from './merge/persons.ts'
import { previewOrganisations, previewPeople } from './merge/preview.ts'
import { unmergePeople } from './merge/undo-person.ts'
import { describeOrganisation } from './organisation/change.ts'
import { noOrganisation, showProfile } from './organisation/show.ts'
import { changeCustomer } from './person/change.ts'
import { addIdentity, makeMain, removeIdentity } from './person/identities.ts'
import { noPerson } from './person/rights.ts'
import { showCustomer } from './person/show.ts'

const { customers } = contract

const whoOf = <T extends { params: { id: string } }>({ params: { id }, ...call }: T) => ({ ...call, id })

export const routes: readonly Implementation[] = [
  implement(customers.get, ({ desk, workspaceId, params }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => {
      const row = await loadPerson(tx, params.id)
      return row ? showCustomer(tx, workspaceId, row) : noPerson
    }),
  ),
  implement(customers.change, ({ desk, workspaceId, actor, params, body }) =>
    changeCustomer(desk, workspaceId, actor, params.id, body),
  ),
  implement(customers.addIdentity, (call) => addIdentity(whoOf(call), call.body)),
  implement(customers.removeIdentity, (call) => removeIdentity(whoOf(call), call.params.identityId)),
  implement(customers.makeMain, (call) => makeMain(whoOf(call), call.params.identityId)),
  implement(customers.previewMerge, ({ desk, workspaceId, actor, params, body }) =>
    desk.db.inWorkspace(workspaceId, (tx) => previewPeople(tx, actor, params.id, body.otherId)),
  ),
  implement(customers.merge, ({ desk, workspaceId, actor, params, body }) =>
    mergePeople(desk, workspaceId, actor, params.id, body.otherId),
  ),
  implement(customers.unmerge, ({ desk, workspaceId, actor, params }) =>
    unmergePeople(desk, workspaceId, actor, params.id, params.mergeId),
  ),
  implement(customers.duplicates, ({ desk, workspaceId, query }) =>
    desk.db.inWorkspace(workspaceId, (tx) => listDuplicates(tx, workspaceId, query)),
  ),
  implement(customers.notTheSame, ({ desk, workspaceId, actor, params }) =>
    keepApart(desk, workspaceId, actor, [params.id, params.otherId]),
  ),
  implement(customers.organisation, ({ desk, workspaceId, params }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => {
      const [row] = await organisations.loadOrganisations(tx, [params.id])
      return row ? showProfile(tx, workspaceId, row) : noOrganisation
    }),
  ),
  implement(customers.changeOrganisation, ({ desk, workspaceId, actor, params, body }) =>
    describeOrganisation(desk, workspaceId, actor, params.id, body),
  ),
  implement(customers.previewMergeOrganisation, ({ desk, workspaceId, params, body }) =>
    desk.db.inWorkspace(workspaceId, (tx) => previewOrganisations(tx, params.id, body.otherId)),
  ),
  implement(customers.mergeOrganisation, ({ desk, workspaceId, actor, params, body }) =>
    mergeOrganisations(desk, workspaceId, actor, params.id, body.otherId),
  ),
  implement(customers.unmergeOrganisation, ({ desk, workspaceId, actor, params }) =>
    unmergeOrganisations(desk, workspaceId, actor, params.id, params.mergeId),
  ),
  implement(customers.imports, ({ desk, workspaceId, query }) =>
    desk.db.inWorkspace(workspaceId, (tx) => listImports(tx, workspaceId, query)),
  ),
  implement(customers.import, startImport),
]
