// Which ticket an article is being written from; the dialog loads when it is wanted.
import { makeStore } from '../../data/store.ts'

export const fromTicketStore = makeStore<number | null>(null)
export const writeFromTicket = (number: number) => fromTicketStore.set(number)
export const closeFromTicket = () => fromTicketStore.set(null)
