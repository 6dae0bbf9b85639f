// What the coordination of work can ask of one ticket; each kind of command lies with its rules.
import type { ApprovalCommand } from './approvals.ts'
import type { AutomationCommand } from './automation.ts'
import type { ClockCommand } from './clocks.ts'
import type { DispatchCommand } from './dispatch.ts'
import type { IntakeCommand } from './intake.ts'

export type DeskCommand = ApprovalCommand | AutomationCommand | ClockCommand | DispatchCommand | IntakeCommand
