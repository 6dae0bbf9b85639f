// Giving tickets to people, accepting, returning: told in words, taken back with Z where that can be done.
import type { PersonRef } from '../../../contract/people.ts'
import type { Ticket } from '../../../contract/tickets.ts'
import { api } from '../../data/api.ts'
import { changeTicket } from '../../data/change.ts'
import { keepTicket } from '../../data/tickets.ts'
import { done, trouble } from '../../data/undo.ts'
import { t } from '../../locales/i18n.ts'
import { goToTicket } from '../../shell/go.ts'
import { showToast } from '../../ui/index.ts'
import { askWhyFull } from './full.ts'
import type { Held } from './held-by.ts'
import { closeDispatch, openDispatch } from './open.ts'
import { renewDispatch } from './queries.ts'

/** `before`: who had it, to put it back. */
export const giveTo = async (
  number: number,
  person: PersonRef,
  before: Held,
  overCapacity?: string,
): Promise<boolean> => {
  try {
    const { ticket, override } = await api.dispatch.assign({
      params: { number },
      body: { personId: person.id, overCapacity },
    })
    keepTicket(ticket)
    renewDispatch()
    done(t('{number} assigned to {name}', { number: String(number), name: person.name }), async () => {
      closeDispatch()
      await changeTicket(number, { teamId: before.teamId, assigneeId: before.assignee?.id ?? null })
      renewDispatch()
    })
    if (override && overCapacity === undefined) openDispatch({ kind: 'override', override })
    return true
  } catch (error) {
    if (!askWhyFull(error, (why) => void giveTo(number, person, before, why)))
      trouble(t('Not assigned; it is as it was before.'), error)
    return false
  }
}

/** "Give me the next." */
export const takeNext = async () => {
  try {
    const { ticket } = await api.dispatch.next({ body: {} })
    if (!ticket) return void showToast({ text: t('Nothing waits for you now.') })
    keepTicket(ticket)
    renewDispatch()
    showToast({ text: t('Yours now: {subject}', { subject: ticket.subject }) })
    await goToTicket(ticket.number, { list: 'mine', status: 'unsolved' })
  } catch (error) {
    trouble(t('Nothing was given to you.'), error)
  }
}

const answered = async (run: Promise<Ticket>, words: string): Promise<boolean> => {
  try {
    keepTicket(await run)
    renewDispatch()
    showToast({ text: words })
    return true
  } catch (error) {
    trouble(t('Not changed; it is as it was before.'), error)
    return false
  }
}

export const acceptIt = (number: number) =>
  answered(api.dispatch.accept({ params: { number } }), t('{number} accepted', { number: String(number) }))

export const giveBack = (number: number, reason: string) =>
  answered(
    api.dispatch.giveBack({ params: { number }, body: { reason } }),
    t('{number} returned', { number: String(number) }),
  )

export const withdraw = (number: number) =>
  answered(api.dispatch.withdraw({ params: { number } }), t('Hand-over taken back'))

export interface Target {
  tier?: number
  teamId?: string
  personId?: string
}

/** Rejects when it is refused: what was written stays where it was written. */
export const handOver = async (number: number, to: Target, note: string, raise: boolean, name: string) => {
  keepTicket(await api.dispatch.escalate({ params: { number }, body: { ...to, note, raise } }))
  renewDispatch()
  showToast({ text: t('{number} handed over to {name}', { number: String(number), name }) })
}
