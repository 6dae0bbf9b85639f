// What one does with notices: reads one, reads all.
import type { InfiniteData } from '@tanstack/react-query'
import type { Notice } from '../../contract/notices.ts'
import { api } from '../data/api.ts'
import { client } from '../data/client.ts'
import { unreadQuery } from '../data/queries.ts'
import { trouble } from '../data/undo.ts'
import { t } from '../locales/i18n.ts'

type Pages = InfiniteData<{ items: Notice[]; next: string | null; unread: number }, string>

export const readNotice = (notice: Notice) => {
  if (notice.isRead) return
  show((n) => n.id === notice.id)
  void tell({ ids: [notice.id] })
}

export const readAll = () => {
  show(() => true)
  void tell({ all: true })
}

const tell = async (which: { ids?: string[]; all?: boolean }) => {
  try {
    const { unread } = await api.notices.read({ body: which })
    client.setQueryData(unreadQuery.queryKey, unread)
  } catch (error) {
    trouble(t('They could not be marked read.'), error)
    void client.invalidateQueries({ queryKey: ['notices'] })
  }
}

const show = (isMeant: (notice: Notice) => boolean) =>
  client.setQueriesData<Pages>(
    { queryKey: ['notices'] },
    (old) =>
      old && {
        ...old,
        pages: old.pages.map((page) => ({
          ...page,
          items: page.items.map((n) => (isMeant(n) ? { ...n, isRead: true } : n)),
        })),
      },
  )
