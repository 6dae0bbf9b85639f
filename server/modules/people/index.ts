// What other modules may use of people.
export { needOrganisation } from './actions/add-requester.ts'
export { changeOwnFacts } from './actions/change-person.ts'
export { joinTeams } from './actions/teams.ts'
export { createPerson } from './create.ts'
export { readCursor, writeCursor } from './cursor.ts'
export { cleanName, nameFromAddress } from './names.ts'
export type { PersonRow } from './person-row.ts'
export { loadPeopleByIds, teamIdsOf } from './refs.ts'
export { findOrCreateRequester, findOrCreateRequesters } from './requester.ts'
export { showOrganisation, showPerson } from './show.ts'
export { loadPersonByEmail, loadPersonsByEmails } from './store/addresses.ts'
export * as identities from './store/identities.ts'
export * as organisations from './store/organisations.ts'
export {
  insertPersons,
  loadOwners,
  loadPerson,
  loadPersons,
  lockPerson,
  searchPersons,
  updatePerson,
} from './store/persons.ts'
export { loadTeams, loadTeamsByIds } from './store/teams.ts'
