// Whether the details lie over the conversation, where there is no room beside it.
import { makeStore } from '../../data/store.ts'

export const contextStore = makeStore(false)
/** Which tab of the details is shown; kept from ticket to ticket. */
export const tabStore = makeStore<Tab>('details')

const tabs = ['details', 'tasks', 'history'] as const
type Tab = (typeof tabs)[number]
export const isTab = (id: string): id is Tab => tabs.includes(id as Tab)
