// What other modules may use of views and lists.
export { loadBase } from './base.ts'
