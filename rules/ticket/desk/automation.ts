// What rules do to a ticket besides changing it: report it up the line, and be recorded.
import type { TicketEvent } from '../events.ts'
import type { TicketState } from '../state.ts'

interface Escalate {
  do: 'escalate'
  level: number
  personIds: readonly string[]
  because: string
}
interface RecordRule {
  do: 'record_rule'
  ruleId: string
  version: number
  mode: 'act' | 'suggest'
  actions: readonly string[]
  effects: readonly string[]
  because?: string
}

export type AutomationCommand = Escalate | RecordRule

export const planAutomation = (command: AutomationCommand, ticket: TicketState): TicketEvent[] => {
  if (command.do === 'escalate') {
    const { level, personIds } = command
    return [
      {
        type: 'ticket.escalated',
        data: { from: ticket.escalationLevel, to: Math.max(level, ticket.escalationLevel), personIds },
        because: command.because,
      },
    ]
  }
  const { ruleId, version, mode, actions, effects, because } = command
  return [
    {
      type: 'ticket.rule_acted',
      data: { ruleId, version, mode, actions, effects },
      ...(because ? { because } : {}),
    },
  ]
}
