// What other modules may use of custom fields.
export { loadAllFields, loadFields } from './store.ts'
