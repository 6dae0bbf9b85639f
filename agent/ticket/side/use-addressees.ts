// The people chosen for a new side conversation, with what the desk knows of each.
import { useQuery } from '@tanstack/react-query'
import { addedQuery } from '../../data/queries.ts'
import type { Addressee } from '../recipients/words.ts'

export const useAddressees = (
  number: number,
  addresses: readonly string[],
  set: (addresses: readonly string[]) => void,
) => {
  const added = useQuery(addedQuery(number, addresses)).data ?? []
  const people = addresses.map((address): Addressee => {
    const known = added.find((r) => r.address === address)
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
