// Going somewhere from outside components: keys, palette, notices.
import { type Filter, type ListName, searchOf } from '../data/filter.ts'
import type { router as Router } from './router.tsx'

let router: typeof Router

export const guide = (known: typeof Router) => {
  router = known
}

export const goToList = (filter: Filter) =>
  router.navigate({ to: '/$list', params: { list: filter.list }, search: searchOf(filter) })

/** The list it is opened from stays beside it, so it is part of the address. */
export const goToTicket = (number: number, filter?: Filter, replace = false) =>
  router.navigate({
    to: '/tickets/$number',
    params: { number },
    search: filter ? besideOf(filter) : {},
    replace,
  })

export const besideOf = (filter: Filter): { list?: ListName } & ReturnType<typeof searchOf> => ({
  ...(filter.list === 'mine' ? {} : { list: filter.list }),
  ...searchOf(filter),
})

export const goToNew = () => router.navigate({ to: '/new' })
export const goToSettings = (page = 'profile') =>
  router.navigate({ to: '/settings/$', params: { _splat: page } })
