// What other modules may use of webhooks.
export { callIn } from './order.ts'
