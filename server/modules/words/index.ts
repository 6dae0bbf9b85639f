// What other modules may use of words.
export { type AskedWords, askWords, loadWordsSql } from './asked.ts'
export { loadCounts } from './counts.ts'
export { openSearch } from './open.ts'
export { loadStems, stemOf } from './stems.ts'
