// What other modules may use of people.
export { createPerson, type NewPerson } from './create.ts'
export { cleanName, nameFromAddress } from './names.ts'
export { type PersonRow, refOf } from './person-row.ts'
export { loadPeopleByIds, teamIdsOf } from './refs.ts'
export { findOrCreateRequester } from './requester.ts'
export { loadPerson, loadPersonByEmail, loadPersons, lockPerson, updatePerson } from './store/persons.ts'
export { loadTeams, loadTeamsByIds, type TeamRow } from './store/teams.ts'
