// What a list shows, as it stands in the address.
import type { lists } from '../../contract/tickets.ts'
import type { Status } from '../../rules/ticket/words.ts'
import { type Grouping, groupings, type SortKey, sortKeys } from '../../rules/views/words.ts'

export type ListName = (typeof lists)[number]
export type StatusChoice = Status | 'unsolved' | 'any'
export type SortText = `${SortKey}:${'up' | 'down'}`

/** What is asked of the server. */
export interface Filter {
  list: ListName
  status: StatusChoice
  team?: string | undefined
  /** A saved view: list and status do not matter then. */
  view?: string | undefined
  /** The condition language as text; narrows the list or view. */
  q?: string | undefined
  sort?: SortText | undefined
}

/** How it is shown; what is left out is as the view has it. */
export interface Look {
  /** Comma between columns; `none`: cards. */
  cols?: string | undefined
  group?: Grouping | 'none' | undefined
}

export type ListSearch = { [K in Exclude<keyof Filter, 'list'>]?: Filter[K] | undefined } & Look

export const listNames: readonly ListName[] = ['mine', 'my-teams', 'unassigned', 'all']
export const statusChoices: readonly StatusChoice[] = [
  'unsolved',
  'new',
  'open',
  'pending',
  'on_hold',
  'solved',
  'closed',
  'any',
]
export const usualSort: SortText = 'updated:down'

export const isListName = (value: unknown): value is ListName => listNames.includes(value as ListName)
export const isStatusChoice = (value: unknown): value is StatusChoice =>
  statusChoices.includes(value as StatusChoice)
const isSort = (value: unknown): value is SortText =>
  new RegExp(`^(${sortKeys.join('|')}):(up|down)$`).test(String(value))
const isGrouping = (value: unknown): value is Grouping | 'none' =>
  value === 'none' || groupings.includes(value as Grouping)
const text = (value: unknown): string => (value === undefined ? '' : String(value).trim())

/** From whatever stands behind the question mark. */
export const readSearch = (search: Record<string, unknown>): ListSearch => ({
  ...(isStatusChoice(search.status) && { status: search.status }),
  ...(text(search.team) && { team: text(search.team) }),
  ...(text(search.view) && { view: text(search.view) }),
  ...(text(search.q) && { q: text(search.q).slice(0, 2000) }),
  ...(isSort(search.sort) && { sort: search.sort }),
  ...(text(search.cols) && { cols: text(search.cols) }),
  ...(isGrouping(search.group) && { group: search.group }),
})

/** What the server is asked, from a list's name and its search. */
export const filterOf = (list: unknown, search: ListSearch): Filter => ({
  list: search.view ? 'all' : isListName(list) ? list : 'mine',
  status: search.view ? 'any' : (search.status ?? 'unsolved'),
  ...(search.team && { team: search.team }),
  ...(search.view && { view: search.view }),
  ...(search.q && { q: search.q }),
  ...(search.sort && { sort: search.sort }),
})

/** `unsolved` is what a list shows unless told otherwise, so addresses leave it out. */
export const searchOf = (filter: Filter, look: Look = {}): ListSearch => ({
  ...(filter.status === 'unsolved' || filter.view ? {} : { status: filter.status }),
  ...(filter.team && { team: filter.team }),
  ...(filter.view && { view: filter.view }),
  ...(filter.q && { q: filter.q }),
  ...(filter.sort && { sort: filter.sort }),
  ...(look.cols && { cols: look.cols }),
  ...(look.group && { group: look.group }),
})

/** The same list in the same order has the same name. */
export const keyOf = ({ list, status, team, view, sort, q }: Filter) =>
  [list, status, team, view, sort, q].join(' ')

/** A list as it stands in the rail, or narrowed by the person. */
export const isNarrowed = (filter: Filter) =>
  Boolean(filter.q || filter.team || (filter.status !== 'unsolved' && !filter.view))
