// The services of the desk and its sites, to place a ticket.
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../data/api.ts'

const long = 10 * 60_000

/** Published and switched on, by their place in the tree: "Hardware › Laptop". */
export const servicesQuery = queryOptions({
  queryKey: ['services'],
  queryFn: async ({ signal }) => {
    const { items } = await api.law.list({ query: { kind: 'service' } }, { signal })
    const byId = new Map(items.map((i) => [i.id, i]))
    const pathOf = (id: string, depth = 0): string => {
      const item = byId.get(id)
      const parent = item?.body?.parentId
      return item && typeof parent === 'string' && byId.has(parent) && depth < 8
        ? `${pathOf(parent, depth + 1)} › ${item.name}`
        : (item?.name ?? '')
    }
    return items
      .filter((i) => i.isOn && i.body !== null)
      .map((i) => ({ id: i.id, name: pathOf(i.id) }))
      .sort((a, b) => a.name.localeCompare(b.name))
  },
  staleTime: long,
})

export const sitesQuery = queryOptions({
  queryKey: ['sites'],
  queryFn: async ({ signal }) => (await api.staff.sites({}, { signal })).items,
  staleTime: long,
})
