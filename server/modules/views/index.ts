// What other modules may use of views and lists.
export { loadViews } from './store.ts'
export { loadWords } from './words.ts'
