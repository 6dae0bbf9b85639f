// The closed vocabularies of the roster.

export const shiftKinds = ['work', 'on_call'] as const
export type ShiftKind = (typeof shiftKinds)[number]

/**
 * `work`, `break` and `on_call` add to the pattern; `off` takes its shifts away, so that `off` and `work` together make
 * an exception; `leave`, `sick` and `training` win over all of these.
 */
export const entryKinds = ['work', 'break', 'on_call', 'off', 'leave', 'sick', 'training'] as const
export type EntryKind = (typeof entryKinds)[number]

export const requestKinds = ['leave', 'sick', 'training', 'swap'] as const
export type RequestKind = (typeof requestKinds)[number]

/** `asked`: the colleague of a swap has not agreed yet. `open`: whoever decides has not yet. */
export const requestStates = ['asked', 'open', 'approved', 'declined', 'withdrawn'] as const
export type RequestState = (typeof requestStates)[number]
