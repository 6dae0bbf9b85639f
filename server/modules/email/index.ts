// What other modules may use of email.

export { askedFor, fill, resolve } from '../../platform/liquid.ts'
export { receiveMail } from './receive/service.ts'
export { sideAddress } from './reply-address.ts'
export { startSide } from './side/start.ts'
export { claimTelling } from './store/told.ts'
export { escaped } from './template/formatting.ts'
