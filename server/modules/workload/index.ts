// What other modules may use of workload.
export { keepWorkload } from './keep.ts'
export { type LoadNow, loadLoads } from './loads.ts'
export { judgeRoom } from './room.ts'
export { weighAll } from './weigh-anew.ts'
