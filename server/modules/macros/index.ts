// What other modules may use of macros.
export { maySee } from './rights.ts'
export { loadMacro } from './store.ts'
