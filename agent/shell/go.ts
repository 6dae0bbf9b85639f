// Going somewhere from outside components: keys, palette, notices.
import { type Filter, type ListName, type ListSearch, type Look, searchOf } from '../data/filter.ts'
import type { router as Router } from './router.tsx'

let router: typeof Router

export const guide = (known: typeof Router) => {
  router = known
}

/** How the list is shown stays while one stays in it. */
export const goToList = (filter: Filter, look: Look = isHere(filter) ? lookNow() : {}) =>
  router.navigate({ to: '/$list', params: { list: filter.list }, search: searchOf(filter, look) })

/** The list it is opened from stays beside it, so it is part of the address. */
export const goToTicket = (number: number, filter?: Filter, replace = false) =>
  router.navigate({
    to: '/tickets/$number',
    params: { number },
    search: filter ? besideOf(filter) : {},
    replace,
  })

export const besideOf = (filter: Filter): { list?: ListName } & ListSearch => ({
  ...(filter.list === 'mine' ? {} : { list: filter.list }),
  ...searchOf(filter, lookNow()),
})

const isHere = (filter: Filter): boolean => {
  const { pathname, search } = router.state.location
  const now = search as ListSearch & { list?: string }
  const name = /\/tickets\/\d+$/.test(pathname) ? (now.list ?? 'mine') : pathname.split('/').at(-1)
  return name === filter.list && now.view === filter.view && now.team === filter.team
}

const lookNow = (): Look => {
  const { cols, group } = router.state.location.search as Look
  return { ...(cols && { cols }), ...(group && { group }) }
}

export const setLook = (look: Look) =>
  router.navigate({ to: '.', search: ((old: ListSearch) => ({ ...old, ...look })) as never, replace: true })

export const goToSearch = (q: string) => router.navigate({ to: '/search', search: q ? { q } : {} })
export const goToCustomers = () => router.navigate({ to: '/customers', search: {} })
export const goToBoard = () => router.navigate({ to: '/board', search: {} })
export const goToTriage = () => router.navigate({ to: '/triage', search: {} })
export const goToRoster = () => router.navigate({ to: '/roster', search: {} as never })
export const goToHandover = () => router.navigate({ to: '/handover', search: {} })
export const goToApprovals = () => router.navigate({ to: '/approvals', search: {} as never })
export const goToKnowledge = () => router.navigate({ to: '/knowledge', search: {} as never })
export const goToCourses = () => router.navigate({ to: '/courses' })
export const goToFeedback = () => router.navigate({ to: '/feedback', search: {} as never })
export const goToNew = () => router.navigate({ to: '/new' })
export const goToSettings = (page = 'profile') =>
  router.navigate({ to: '/settings/$', params: { _splat: page } })

/** An address of the workspace as it stands, such as a notice names. */
export const goToPath = (path: string) => router.history.push(path)
