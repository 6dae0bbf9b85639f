// Which rule of coordination plans which command.
import type { Refusal } from '../../refusal.ts'
import type { TicketWorld } from '../command.ts'
import type { TicketEvent } from '../events.ts'
import type { TicketState } from '../state.ts'
import { planApproval } from './approvals.ts'
import { planAutomation } from './automation.ts'
import { planClock } from './clocks.ts'
import type { DeskCommand } from './command.ts'
import { planDispatch } from './dispatch.ts'
import { planIntake } from './intake.ts'

export const planDesk = (
  command: DeskCommand,
  ticket: TicketState,
  world: TicketWorld,
): TicketEvent[] | Refusal => {
  switch (command.do) {
    case 'promise':
    case 'tick':
    case 'replay_clocks':
      return planClock(command, ticket)
    case 'triage':
    case 'untriage':
    case 'accept':
    case 'give':
    case 'let_go':
    case 'hand_over':
    case 'decide_handover':
    case 'set_tier':
    case 'plan_visit':
    case 'change_visit':
      return planDispatch(command, ticket, world)
    case 'escalate':
    case 'record_rule':
      return planAutomation(command, ticket)
    case 'approval':
    case 'workflow':
      return planApproval(command, ticket)
    case 'ask_information':
    case 'give_information':
      return planIntake(command, ticket)
  }
}
