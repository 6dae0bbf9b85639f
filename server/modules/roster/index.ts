// What other modules may use of the roster.
export { loadOnCall, loadRoster, loadStaff } from './load.ts'
export { loadLeading, loadLeadings, type TeamRow as TeamLeading } from './store/leading.ts'
