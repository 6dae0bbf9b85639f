// What other modules may use of the law.
export { type CurrentLaw, composeLaw, currentLaw, lawOf } from './current.ts'
export { needLawful } from './judge.ts'
export { type ItemRow, loadItem, loadItems } from './store.ts'
