// Dispatch: triage, finding somebody for each ticket, the board, handing over, visits.
import { assigning } from './dispatch/assigning.ts'
import { board } from './dispatch/board.ts'
import { escalation } from './dispatch/escalation.ts'
import { triage } from './dispatch/triage.ts'
import { visits } from './dispatch/visits.ts'

export { Board, BoardBlock, BoardCard, BoardPerson, BoardWarning } from './dispatch/board.ts'
export { Handover } from './dispatch/escalation.ts'
export {
  DispatchTicket,
  Load,
  Override,
  Reason,
  Suggestion,
} from './dispatch/shapes.ts'
export { TriageItem } from './dispatch/triage.ts'
export { Visit } from './dispatch/visits.ts'

export const dispatch = { ...assigning, ...triage, ...escalation, ...visits, ...board }
