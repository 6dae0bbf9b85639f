// What other modules may use of dispatch: handing a ticket over, as rules do it.
export { handOverByRule } from './by-rule.ts'
