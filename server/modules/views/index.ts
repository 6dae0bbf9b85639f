// What other modules may use of views and lists.
export { loadWords } from './words.ts'
