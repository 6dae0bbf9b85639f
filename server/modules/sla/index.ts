// What other modules may use of promises to requesters.
export { type Hearing, loadHearing } from './hearing.ts'
