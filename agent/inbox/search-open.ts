// Whether the search bar of the list is open though nothing stands in it yet.
import { makeStore } from '../data/store.ts'

export const searchStore = makeStore(false)
