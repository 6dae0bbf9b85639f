// Which rule of surgery plans which command, and what may still be asked of a merged ticket.
import { type Refusal, refuse } from '../../refusal.ts'
import type { TicketCommand, TicketWorld } from '../command.ts'
import type { TicketEvent } from '../events.ts'
import type { TicketState } from '../state.ts'
import { planChase } from './chase.ts'
import type { SurgeryCommand } from './command.ts'
import { planLink } from './links.ts'
import { planGiveBack, planMergeInto, planTakeIn, planUnmerge } from './merge.ts'
import { planChildren, planParent } from './parent.ts'
import { planRequester } from './requester.ts'
import { planSnooze, planWake } from './snooze.ts'
import { planSpam } from './spam.ts'
import { planSplit } from './split.ts'
import { planTasks } from './tasks.ts'

export const planSurgery = (
  command: SurgeryCommand,
  ticket: TicketState,
  world: TicketWorld,
): TicketEvent[] | Refusal => {
  switch (command.do) {
    case 'add_tasks':
    case 'change_task':
    case 'remove_task':
      return planTasks(command, world)
    case 'snooze':
      return planSnooze(command, ticket)
    case 'wake':
      return planWake(command.now, ticket)
    case 'link':
    case 'unlink':
      return planLink(command, ticket)
    case 'set_parent':
      return planParent(command, ticket)
    case 'count_children':
      return planChildren(command, ticket)
    case 'change_requester':
      return planRequester(command, ticket)
    case 'put_in_case':
      return ticket.caseId === command.caseId
        ? []
        : [{ type: 'ticket.case_changed', data: { from: ticket.caseId, to: command.caseId } }]
    case 'mark_spam':
      return planSpam(command, ticket)
    case 'merge_into':
      return planMergeInto(command, ticket)
    case 'take_in':
      return planTakeIn(command, ticket)
    case 'unmerge':
      return planUnmerge(command, ticket)
    case 'give_back':
      return planGiveBack(command, ticket)
    case 'split_off':
      return planSplit(command)
    case 'chase':
    case 'give_up':
      return planChase(command, ticket)
  }
}

/** What happens to a merged ticket by itself, or undoes the merge; everything else is for where it went. */
const whileMerged: ReadonlySet<TicketCommand['do']> = new Set([
  'hold',
  'decide',
  'side',
  'unschedule',
  'wake',
  'count_children',
  'change_requester',
  'unlink',
  'put_in_case',
  'unmerge',
  'split_off',
  'tick',
  'replay_clocks',
  'record_rule',
  'approval',
  'workflow',
])

export const judgeMerged = (command: TicketCommand, ticket: TicketState): Refusal | null => {
  if (ticket.mergedInto === null || whileMerged.has(command.do)) return null
  if (command.do === 'message' && command.kind === 'aside') return null
  return refuse(
    'not_possible',
    'This ticket was merged into another. Go on there, or undo the merge first.',
    { data: { mergedInto: ticket.mergedInto } },
  )
}
