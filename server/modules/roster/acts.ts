// Everything that can be done to the roster, for those who set one up.
export { addSite, addSkill } from './actions/catalogue.ts'
export { addEntry } from './actions/entries.ts'
export { changeLeading } from './actions/leading.ts'
export { addNeed } from './actions/needs.ts'
export { addPattern, assign } from './actions/patterns.ts'
export { setPresence } from './actions/presence.ts'
export { addRequest } from './actions/requests.ts'
export { changeStaff } from './actions/staff.ts'
