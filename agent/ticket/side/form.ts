// What stands in the form of a new side conversation besides its text, kept while the page lives.
import { makeStore, type Store } from '../../data/store.ts'

export interface SideForm {
  to: readonly string[]
  cc: readonly string[]
  /** null: as proposed. */
  subject: string | null
  /** Files of the ticket that go along; null: as proposed. */
  files: ReadonlySet<string> | null
}

const empty: SideForm = { to: [], cc: [], subject: null, files: null }
const forms = new Map<string, Store<SideForm>>()

/** One for each ticket and each message that is passed on. */
export const sideFormOf = (number: number, forwards: string | null): Store<SideForm> => {
  const key = `${number} ${forwards ?? ''}`
  const form = forms.get(key) ?? makeStore(empty)
  forms.set(key, form)
  return form
}

export const emptySideForm = (number: number, forwards: string | null) =>
  sideFormOf(number, forwards).set(empty)
