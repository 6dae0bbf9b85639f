// What other modules may do to tickets besides changing their fields.
export { startCase } from './cases.ts'
export { link, linkIn } from './links.ts'
export { merge } from './merge.ts'
export { setParent } from './parent.ts'
export { snooze } from './snooze.ts'
export { addChecklist, addTask } from './tasks.ts'
