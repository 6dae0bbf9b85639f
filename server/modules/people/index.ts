// What other modules may use of people.
export { changeOwnFacts } from './actions/change-person.ts'
export { joinTeams } from './actions/teams.ts'
export { createPerson } from './create.ts'
export { cleanName, nameFromAddress } from './names.ts'
export type { PersonRow } from './person-row.ts'
export { loadPeopleByIds, teamIdsOf } from './refs.ts'
export { findOrCreateRequester, findOrCreateRequesters } from './requester.ts'
export { showPerson } from './show.ts'
export {
  loadOwners,
  loadPerson,
  loadPersonByEmail,
  loadPersons,
  loadPersonsByEmails,
  lockPerson,
  searchPersons,
  updatePerson,
} from './store/persons.ts'
export { loadTeams, loadTeamsByIds } from './store/teams.ts'
