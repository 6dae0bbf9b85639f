// The closed vocabularies of a ticket.

export const statuses = ['new', 'open', 'pending', 'on_hold', 'solved', 'closed'] as const
export type Status = (typeof statuses)[number]

export const levels = ['high', 'medium', 'low'] as const
export type Level = (typeof levels)[number]

export const priorities = ['urgent', 'high', 'normal', 'low'] as const
export type Priority = (typeof priorities)[number]

export const channels = ['mail', 'portal', 'api', 'agent', 'phone'] as const
export type Channel = (typeof channels)[number]

/**
 * `request` opens the ticket; a `reply` reaches the requester's side; a `note` stays with the team; an `aside`
 * belongs to a side conversation with somebody else.
 */
export const messageKinds = ['request', 'reply', 'note', 'aside'] as const
export type MessageKind = (typeof messageKinds)[number]

/** What requesters may see. */
export const isPublic = (kind: MessageKind): boolean => kind === 'request' || kind === 'reply'

/** Somebody still has to act on it (pending and on hold included). */
export const isOpen = (status: Status): boolean => status !== 'solved' && status !== 'closed'

/** What ends a snooze before its time: nothing, an answer of the requester, or the last open child being solved. */
export const snoozeWakes = ['time', 'reply', 'children'] as const
export type SnoozeWakes = (typeof snoozeWakes)[number]

/** Read from left to right; `inverseOf` reads them back. */
export const linkKinds = ['relates', 'duplicates', 'causes', 'blocks', 'split'] as const
export type LinkKind = (typeof linkKinds)[number]
