// What other modules may use of tickets.
export { type Added, type AddMessage, addMessage, addMessageIn } from './add-message.ts'
export { type ChangeTicket, changeTicket, changeTicketIn } from './change.ts'
export {
  commitTickets,
  digestsOf,
  type NewAttachment,
  type NewMessage,
  previewOf,
  type TicketCommit,
} from './commit.ts'
export { loadAsker } from './conditions/asker.ts'
export { questionSql, type WordsSql } from './conditions/sql.ts'
export { readCursor, writeCursor } from './cursor.ts'
export { type Decision, loadDecisions } from './decisions.ts'
export { askFields, besideOf } from './fields/world.ts'
export { decideHeldIn, holdMailIn } from './hold.ts'
export { cleanHtml as cleanWritten } from './html.ts'
export { loadLawPeople, nobody, type People } from './law-people.ts'
export { loadAllIds } from './list/all.ts'
export { type Count, countCap, countListing } from './list/count.ts'
export { type Listing, loadPage, type Mark, type Page } from './list/load.ts'
export { listens, sendTo, sendToAll } from './live/peers.ts'
export { nextNumber } from './number.ts'
export { type Opened, type OpenTicket, openTicketIn, openTicketsIn } from './open.ts'
export { markReadIn } from './reads.ts'
export { judgeChoice } from './recipients/choose.ts'
export { judgeRooms } from './room.ts'
export { scheduleReply } from './scheduled/schedule.ts'
export { markSideIn } from './side.ts'
export { loadMerged, loadWhereItWent } from './store/merged.ts'
export type { KeptMail } from './store/messages.ts'
export { loadRowsInOrder } from './store/rows.ts'
export {
  type Kept,
  loadKept,
  loadKeptByNumber,
  lockDue,
  lockTicket,
  lockTickets,
  rowOf,
} from './store/state.ts'
export { loadTicket } from './store/ticket.ts'
export { blockIn, loadBlocked } from './surgery/blocked.ts'
export { requireCase } from './surgery/cases.ts'
export * as surgery from './surgery/index.ts'
export { type Operation, operateIn } from './surgery/operate.ts'
export { addChecklistIn, addTasksIn } from './surgery/tasks.ts'
export { loadWorld } from './world.ts'
