// What other modules may use of automation.
export { doActions } from './do-actions.ts'
export { fillWords, valuesFor } from './words.ts'
