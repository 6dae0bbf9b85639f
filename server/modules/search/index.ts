// What other modules may use of search.
export { loadSimilar } from './similar.ts'
