// What a list shows, as it stands in the address.
import type { lists } from '../../contract/tickets.ts'
import type { Status } from '../../rules/ticket/words.ts'

export type ListName = (typeof lists)[number]
export type StatusChoice = Status | 'unsolved' | 'any'

export interface Filter {
  list: ListName
  status: StatusChoice
  team?: string | undefined
}

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

export const isListName = (value: unknown): value is ListName => listNames.includes(value as ListName)
export const isStatusChoice = (value: unknown): value is StatusChoice =>
  statusChoices.includes(value as StatusChoice)

/** `unsolved` is what a list shows unless told otherwise, so addresses leave it out. */
export const searchOf = (filter: Filter) => ({
  ...(filter.status === 'unsolved' ? {} : { status: filter.status }),
  ...(filter.team ? { team: filter.team } : {}),
})
