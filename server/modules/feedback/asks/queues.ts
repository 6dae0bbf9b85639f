// The queues of asking, shared by those who fill and those who run them.

/** One survey about one ticket: `<survey>:<ticket>`. */
export const askQueue = 'ask-survey'
/** The rounds of a survey by schedule: `<survey>`. */
export const roundQueue = 'survey-round'

export const retryInSeconds = (attempts: number): number => Math.min(3600, 30 * 2 ** attempts)
