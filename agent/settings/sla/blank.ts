// Nothing promised at any priority.
import type { Minutes } from '../../../rules/sla/policy.ts'

export const none: Minutes = { urgent: null, high: null, normal: null, low: null }
