// Where the dialogs of ticket surgery open: one at a time, over whatever is on screen.
import { useQuery } from '@tanstack/react-query'
import { ticketQuery } from '../../data/queries.ts'
import { AnswerDialog } from '../answers/AnswerDialog.tsx'
import { MissingFields } from '../fields/MissingFields.tsx'
import { MacroDialog } from '../macros/MacroDialog.tsx'
import { AnswerAll } from './AnswerAll.tsx'
import { CaseDialog } from './CaseDialog.tsx'
import { CaseOfDialog } from './CaseOfDialog.tsx'
import { LinkDialog } from './LinkDialog.tsx'
import { MergeDialog } from './MergeDialog.tsx'
import { closeDialog, type SurgeryDialog } from './open.ts'
import { RequesterDialog } from './RequesterDialog.tsx'
import { SplitDialog } from './SplitDialog.tsx'

const SurgeryHost = ({ dialog }: { dialog: SurgeryDialog }) => {
  switch (dialog.kind) {
    case 'merge':
      return <MergeDialog numbers={dialog.numbers} close={closeDialog} />
    case 'case':
      return <CaseDialog numbers={dialog.numbers} close={closeDialog} />
    case 'case-of':
      return <CaseOfDialog caseId={dialog.caseId} close={closeDialog} />
    case 'split':
      return <SplitDialog number={dialog.number} messageId={dialog.messageId} close={closeDialog} />
    case 'requester':
      return <RequesterDialog number={dialog.number} close={closeDialog} />
    case 'children':
      return <AnswerChildren number={dialog.number} />
    case 'link':
    case 'parent':
    case 'child':
      return <LinkDialog kind={dialog.kind} number={dialog.number} close={closeDialog} />
    case 'fields':
      return (
        <MissingFields number={dialog.number} keys={dialog.keys} goOn={dialog.goOn} close={closeDialog} />
      )
    case 'answer':
      return <AnswerDialog number={dialog.number} close={closeDialog} />
    case 'macro':
      return <MacroDialog number={dialog.number} close={closeDialog} />
  }
}
export default SurgeryHost

const AnswerChildren = ({ number }: { number: number }) => {
  const ticket = useQuery(ticketQuery(number)).data
  return (
    ticket && (
      <AnswerAll of={{ kind: 'children', number }} tickets={ticket.childTickets} close={closeDialog} />
    )
  )
}
