// The words of events that are seldom come in a chunk of their own; until then their plain names stand there.
import type { HistoryEntry, Ticket } from '../../../contract/tickets.ts'
import { makeStore, useStore } from '../../data/store.ts'

type Words = (entry: HistoryEntry, ticket: Ticket) => string | undefined

const store = makeStore<Words | null>(null)
let asked = false

export const moreWords = (): Words | null => store.get()

/** Whoever shows history is shown again when the words are there. */
export const useMoreWords = () => {
  useStore(store)
  if (asked) return
  asked = true
  void import('./more-words.ts').then((all) => store.set(() => all.moreHappened))
}
