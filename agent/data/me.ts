// Who sits here and what they may do; the shell shows nothing before this is known.
import { useSuspenseQuery } from '@tanstack/react-query'
import type { Me } from '../../contract/identity.ts'
import type { Permission } from '../../rules/access/roles.ts'
import { client } from './client.ts'
import { meQuery } from './queries.ts'

export const useMe = (): Me => useSuspenseQuery(meQuery).data

export const useMay = (permission: Permission): boolean => useMe().permissions.includes(permission)

/** Outside components: null before the first answer. */
export const knownMe = (): Me | null => client.getQueryData(meQuery.queryKey) ?? null
