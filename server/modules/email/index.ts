// What other modules may use of email.
export { claimTelling } from './store/told.ts'
