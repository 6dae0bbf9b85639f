// Contract routes of people and the actions that answer them. Invitations are answered by identity, which makes links.
import { contract } from '../../../contract/index.ts'
import { refuse } from '../../../rules/refusal.ts'
import { type Implementation, implement } from '../../platform/http/implement.ts'
import { addRequester } from './actions/add-requester.ts'
import { changePerson } from './actions/change-person.ts'
import { listPersons } from './actions/list-persons.ts'
import { addOrganisation, changeOrganisation, listOrganisations } from './actions/organisations.ts'
import { addTeam, changeTeam, listTeams } from './actions/teams.ts'
import { showPerson } from './show.ts'
import { loadPerson } from './store/persons.ts'

const { people } = contract

export const routes: readonly Implementation[] = [
  implement(people.list, (call) => listPersons(call.desk, call.workspaceId, call.query)),
  implement(people.get, ({ desk, workspaceId, params }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => {
      const row = await loadPerson(tx, params.id)
      return row ? showPerson(tx, row) : refuse('not_found', 'There is no such person.')
    }),
  ),
  implement(people.create, (call) => addRequester(call.desk, call.workspaceId, call.actor, call.body)),
  implement(people.change, (call) =>
    changePerson(call.desk, call.workspaceId, call.actor, call.params.id, call.body),
  ),
  implement(people.teams, (call) => listTeams(call.desk, call.workspaceId)),
  implement(people.createTeam, (call) => addTeam(call.desk, call.workspaceId, call.actor, call.body)),
  implement(people.changeTeam, (call) =>
    changeTeam(call.desk, call.workspaceId, call.actor, call.params.id, call.body),
  ),
  implement(people.organisations, (call) => listOrganisations(call.desk, call.workspaceId, call.query)),
  implement(people.createOrganisation, (call) =>
    addOrganisation(call.desk, call.workspaceId, call.actor, call.body),
  ),
  implement(people.changeOrganisation, (call) =>
    changeOrganisation(call.desk, call.workspaceId, call.actor, call.params.id, call.body),
  ),
]
