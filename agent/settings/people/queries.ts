// People a page at a time, as the filters ask.
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { type Role, roles } from '../../../rules/access/roles.ts'
import { api } from '../../data/api.ts'

export const peopleKey = ['people']

/** `team`: everybody but requesters. */
export type RoleFilter = Role | 'team' | 'everybody'

export const isRoleFilter = (value: string): value is RoleFilter =>
  ['team', 'everybody', ...roles].includes(value)

export const peoplePagesQuery = (q: string, role: RoleFilter) =>
  infiniteQueryOptions({
    queryKey: [...peopleKey, 'pages', q, role],
    queryFn: ({ signal, pageParam }) =>
      api.people.list(
        {
          query: {
            ...(q && { q }),
            ...(role === 'team' ? { team: 'yes' as const } : role !== 'everybody' && { role }),
            ...(pageParam && { cursor: pageParam }),
          },
        },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  })
