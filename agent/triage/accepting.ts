// What accepting a ticket sets: the desk's proposal, or what the coordinator chose instead.
import type { TriageItem } from '../../contract/dispatch.ts'
import type { Ticket } from '../../contract/tickets.ts'
import type { Priority } from '../../rules/ticket/words.ts'
import { makeStore } from '../data/store.ts'
import type { Verdict } from './verdict.ts'

/** What was chosen by hand; what is left out stays as proposed. */
export interface Choice {
  teamId?: string | null
  personId?: string | null
  serviceId?: string | null
  priority?: Priority
}

export interface Shown {
  teamId: string | null
  personId: string | null
  serviceId: string | null
  priority: Priority
  /** Nothing was chosen by hand. */
  isAsSuggested: boolean
}

export const choiceOf = (item: TriageItem, whole: Ticket | undefined, choice: Choice): Shown => {
  const { ticket, suggestion, proposedService } = item
  const hasOtherTeam = choice.teamId !== undefined && choice.teamId !== (ticket.team?.id ?? null)
  return {
    teamId: choice.teamId === undefined ? (ticket.team?.id ?? null) : choice.teamId,
    personId:
      choice.personId === undefined
        ? hasOtherTeam
          ? null
          : (suggestion?.person.id ?? null)
        : choice.personId,
    serviceId:
      choice.serviceId === undefined ? (ticket.service?.id ?? proposedService?.id ?? null) : choice.serviceId,
    priority: choice.priority ?? whole?.priority ?? ticket.priority,
    isAsSuggested: choice.teamId === undefined && choice.personId === undefined,
  }
}

/** Whoever is proposed gets it; a team or person chosen by hand is named. */
export const accepting = (shown: Shown, choice: Choice): Verdict => ({
  verdict: 'accept',
  ...(shown.isAsSuggested
    ? { asSuggested: shown.personId !== null }
    : {
        asSuggested: false,
        personId: shown.personId,
        ...(choice.teamId !== undefined && { teamId: shown.teamId }),
      }),
  ...(shown.serviceId !== null && { serviceId: shown.serviceId }),
  ...(choice.priority && { priority: choice.priority }),
})

/** So that key 1 does what the button says. */
export const acceptStore = makeStore<{ number: number; verdict: Verdict } | null>(null)
