// The job that gives open work to somebody else when an absence begins; the module absence does it.
export const handOverQueue = 'hand-over-work'
