// What other modules may use of the roster.
export * as acts from './acts.ts'
export type { By } from './by.ts'
export { handOverQueue } from './hand-over.ts'
export { loadOnCall, loadRoster, loadStaff } from './load.ts'
export { loadLeading } from './store/leading.ts'
export { loadNeeds } from './store/plan.ts'
export { loadHandOver, noteHandedOver } from './store/staff.ts'
export {
  loadPatternName,
  loadTriedGaps,
  loadTriedRosters,
  needTryable,
  type TriedRosters,
} from './tried.ts'
