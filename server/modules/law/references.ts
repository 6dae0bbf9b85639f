// What an item of the law speaks of by id, with the place in its body.
import type { Condition } from '../../../rules/conditions/ast.ts'
import { type Kind, kinds } from '../../../rules/law/law.ts'

export type Referred = 'person' | 'team' | 'skill' | 'site' | 'organisation' | Kind

export interface Reference {
  to: Referred
  id: string
  /** `body.body.steps.0.approvers.1.personId` */
  path: string
}

/** By the name of the property that holds the id or ids. */
const byName: Readonly<Record<string, Referred>> = {
  teamId: 'team',
  personId: 'person',
  assigneeId: 'person',
  followerIds: 'person',
  skillId: 'skill',
  siteId: 'site',
  calendarId: 'calendar',
  parentId: 'service',
  serviceId: 'service',
  approvalId: 'approval',
  workflowId: 'workflow',
  webhookId: 'webhook',
}

/** Conditions name people and teams, too; those are judged with the condition. */
export const referencesIn = (body: unknown, path = 'body.body'): Reference[] => {
  if (Array.isArray(body)) return body.flatMap((part, i) => referencesIn(part, `${path}.${i}`))
  if (typeof body !== 'object' || body === null) return []
  return Object.entries(body).flatMap(([key, value]) => {
    const to = byName[key]
    const at = `${path}.${key}`
    if (!to) return referencesIn(value, at)
    if (Array.isArray(value))
      return value.flatMap((id, i) => (typeof id === 'string' ? [{ to, id, path: `${at}.${i}` }] : []))
    return typeof value === 'string' ? [{ to, id: value, path: at }] : []
  })
}

const conditionKeys: ReadonlySet<string> = new Set(['condition', 'askedWhen', 'when'])

/** Every condition in a body, with its place. */
export const conditionsIn = (body: unknown, path = 'body.body'): { condition: Condition; path: string }[] => {
  if (Array.isArray(body)) return body.flatMap((part, i) => conditionsIn(part, `${path}.${i}`))
  if (typeof body !== 'object' || body === null) return []
  return Object.entries(body).flatMap(([key, value]) => {
    const at = `${path}.${key}`
    if (!conditionKeys.has(key)) return conditionsIn(value, at)
    return value === null ? [] : [{ condition: value as Condition, path: at }]
  })
}

export const isKind = (to: Referred): to is Kind => (kinds as readonly string[]).includes(to)
