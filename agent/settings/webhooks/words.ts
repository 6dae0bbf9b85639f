// States of a delivery in words.
import type { DeliveryState } from './queries.ts'

export const stateNames: Record<DeliveryState, string> = {
  waiting: 'Waiting',
  delivered: 'Delivered',
  failed: 'Failed',
}
export const states = Object.keys(stateNames) as DeliveryState[]

const typeNames: Record<string, string> = {
  'rule.called': 'A rule called it',
  'webhook.tried': 'Trial delivery',
}
export const typeName = (type: string): string | undefined => typeNames[type]
