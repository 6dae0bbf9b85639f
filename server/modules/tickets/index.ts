// What other modules may use of tickets.
export { type Added, type AddMessage, addMessage, addMessageIn } from './add-message.ts'
export { changeTicket } from './change.ts'
export { digestsOf, type NewAttachment, type NewMessage, previewOf } from './commit.ts'
export { nextNumber } from './number.ts'
export { type Opened, type OpenTicket, openTicket, openTicketIn, openTicketsIn } from './open.ts'
export { loadRowsByIds } from './store/rows.ts'
export { rowOf } from './store/state.ts'
export { loadTicket } from './store/ticket.ts'
