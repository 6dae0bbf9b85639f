// What I have read: kept by the desk, and shown at once where rows are listed.
import type { InfiniteData } from '@tanstack/react-query'
import { api } from './api.ts'
import { client } from './client.ts'
import { knownMe } from './me.ts'
import type { ListRow } from './row.ts'

type Pages = InfiniteData<{ items: ListRow[]; next: string | null }, string>

const told = new Map<number, string | null>()

/** `messageId`: the newest message that is on screen. */
export const noteSeen = (number: number, at: string, messageId?: string) => {
  setReadAt(number, at)
  if (messageId === undefined || told.get(number) === messageId) return
  told.set(number, messageId)
  api.tickets.read({ params: { number }, body: { messageId } }).catch(() => told.delete(number))
}

export const markUnread = (number: number) => {
  setReadAt(number, null)
  told.set(number, null)
  return api.tickets.read({ params: { number }, body: { messageId: null } })
}

/** The requester waits, and I have not looked since. What I never opened is bold only while it is new or mine. */
export const isUnread = (row: ListRow): boolean => {
  if (row.waitingSince === null) return false
  if (row.readAt) return row.readAt < row.waitingSince
  return row.status === 'new' || row.assignee?.id === knownMe()?.person.id
}

const setReadAt = (number: number, at: string | null) => {
  for (const query of client.getQueryCache().findAll({ queryKey: ['tickets'] }))
    client.setQueryData<Pages>(query.queryKey, (old) => old && withReadAt(old, number, at))
}

const withReadAt = (pages: Pages, number: number, at: string | null): Pages => {
  const isNews = (row: ListRow) =>
    row.number === number && row.readAt !== at && (at === null || (row.readAt ?? '') < at)
  if (!pages.pages.some((p) => p.items.some(isNews))) return pages
  return {
    ...pages,
    pages: pages.pages.map((p) => ({
      ...p,
      items: p.items.map((row) => (isNews(row) ? { ...row, readAt: at } : row)),
    })),
  }
}
