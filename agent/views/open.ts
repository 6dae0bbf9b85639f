// Which view is being made or changed.
import type { View } from '../../contract/views.ts'
import type { Filter } from '../data/filter.ts'
import { makeStore } from '../data/store.ts'
import type { Shown } from '../inbox/use-filter.ts'

export type ViewWork = { change: View } | { from: Filter; shown?: Shown }

export const viewStore = makeStore<ViewWork | null>(null)
export const openView = (work: ViewWork) => viewStore.set(work)
export const closeView = () => viewStore.set(null)
