// Where the dialogs and bars of dispatching open, whatever is on screen.
import { AskDialog } from '../../triage/AskDialog.tsx'
import { DeclineDialog } from '../../triage/DeclineDialog.tsx'
import { DuplicateDialog } from '../../triage/DuplicateDialog.tsx'
import { LaterDialog } from '../../triage/LaterDialog.tsx'
import { EscalateDialog } from './EscalateDialog.tsx'
import { FullDialog } from './FullDialog.tsx'
import { OverrideBar } from './OverrideBar.tsx'
import type { DispatchDialog } from './open.ts'
import { VisitDialog } from './VisitDialog.tsx'

const dialogs = {
  escalate: EscalateDialog,
  visit: VisitDialog,
  duplicate: DuplicateDialog,
  decline: DeclineDialog,
  later: LaterDialog,
  ask: AskDialog,
}

const DispatchHost = ({ dialog }: { dialog: DispatchDialog }) => {
  if (dialog.kind === 'override') return <OverrideBar override={dialog.override} />
  if (dialog.kind === 'full') return <FullDialog full={dialog.full} goOn={dialog.goOn} />
  if (dialog.kind === 'move-visit')
    return <VisitDialog key={dialog.visit.id} number={dialog.visit.ticket.number} visit={dialog.visit} />
  const Open = dialogs[dialog.kind]
  return <Open key={dialog.number} number={dialog.number} />
}
export default DispatchHost
