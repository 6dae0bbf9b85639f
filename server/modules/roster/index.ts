// What other modules may use of the roster.
export { loadRoster, loadStaff } from './load.ts'
