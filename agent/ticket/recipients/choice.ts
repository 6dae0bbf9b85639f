// Whom I chose for my reply to a ticket, from the first change on; kept by this browser beside the draft.
import { knownMe } from '../../data/me.ts'
import { makeStore, type Store, useStore } from '../../data/store.ts'
import type { Choice } from './fields.ts'

const place = 'handrail.recipients'
const keyOf = (number: number) => `${place}.${knownMe()?.person.id}.${number}`

const load = (number: number): Choice | null => {
  try {
    return JSON.parse(localStorage.getItem(keyOf(number)) ?? 'null') as Choice | null
  } catch {
    return null
  }
}

const stores = new Map<number, Store<Choice | null>>()
const storeOf = (number: number): Store<Choice | null> => {
  const store = stores.get(number) ?? makeStore(load(number))
  stores.set(number, store)
  return store
}

/** null: nobody touched it, so it goes to whom the desk proposes. */
export const choiceOf = (number: number): Choice | null => storeOf(number).get()
export const useChoice = (number: number): Choice | null => useStore(storeOf(number))

export const setChoice = (number: number, choice: Choice | null) => {
  storeOf(number).set(choice)
  if (choice) localStorage.setItem(keyOf(number), JSON.stringify(choice))
  else localStorage.removeItem(keyOf(number))
}
