// What other modules may use of tickets.
export { type Added, type AddMessage, addMessage, addMessageIn } from './add-message.ts'
export { digestsOf, type NewAttachment, type NewMessage, previewOf } from './commit.ts'
export { decideHeldIn, holdMailIn } from './hold.ts'
export { nextNumber } from './number.ts'
export { type Opened, type OpenTicket, openTicketIn, openTicketsIn } from './open.ts'
export type { KeptMail } from './store/messages.ts'
export { rowOf } from './store/state.ts'
