// What other modules may use of email.
export { receiveMail } from './receive/service.ts'
export { sideAddress } from './reply-address.ts'
export { startSide } from './side/start.ts'
export { claimTelling } from './store/told.ts'
export { askedFor, fill, resolve } from './template/engine.ts'
export { escaped } from './template/formatting.ts'
