// What other modules may use of custom fields.
export { loadFields } from './store.ts'
