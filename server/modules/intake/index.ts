// What other modules may use of intake.
export { askIn as askInformationIn, askMissingIn } from './ask.ts'
export { giveInformation } from './give.ts'
export { readInformationToken } from './link.ts'
export { missingOf } from './missing.ts'
export { loadRequest, type RequestRow } from './store.ts'
