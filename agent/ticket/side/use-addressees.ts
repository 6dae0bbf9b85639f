// The people chosen for a new side conversation, with what the desk knows of each.
import { useQueries } from '@tanstack/react-query'
import { recipientQuery } from '../../data/queries.ts'
import type { Addressee } from '../recipients/words.ts'

export const useAddressees = (
  number: number,
  addresses: readonly string[],
  set: (addresses: readonly string[]) => void,
) => {
  const asked = useQueries({ queries: addresses.map((address) => recipientQuery(number, address)) })
  const people = addresses.map((address, at): Addressee => {
    const known = asked[at]?.data?.items[0]
    // That they are new and from outside is the point of a side conversation.
    return {
      address,
      name: known?.name ?? '',
      because: '',
      isNew: false,
      isOutsider: false,
      suppressed: known?.suppressed ?? null,
    }
  })
  return {
    people,
    add: (more: readonly string[]) => set([...new Set([...addresses, ...more])]),
    remove: (address: string) => set(addresses.filter((a) => a !== address)),
  }
}
