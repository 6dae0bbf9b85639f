// What other modules may use of recurring tickets.
export { createRecurring } from './actions.ts'
