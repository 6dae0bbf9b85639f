// My notices, page by page.
import { infiniteQueryOptions } from '@tanstack/react-query'
import { api } from '../data/api.ts'

export const noticesQuery = (onlyUnread: boolean) =>
  infiniteQueryOptions({
    queryKey: ['notices', onlyUnread],
    queryFn: ({ signal, pageParam }) =>
      api.notices.list(
        {
          query: {
            limit: 30,
            ...(onlyUnread && { unread: 'yes' as const }),
            ...(pageParam && { cursor: pageParam }),
          },
        },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    staleTime: 0,
  })
