// What other modules may use of email.
export { receiveMail } from './receive/service.ts'
export { claimTelling } from './store/told.ts'
