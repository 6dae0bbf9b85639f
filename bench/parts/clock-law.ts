// Laws that are put together here, for benches that count clocks and play histories without asking the desk.
import type { TimeRule, Trigger } from '../../rules/automation/rule.ts'
import { emptyLaw } from '../../rules/law/law.ts'
import type { SlaPolicy } from '../../rules/sla/policy.ts'
import { type CurrentLaw, composeLaw } from '../../server/modules/law/index.ts'

const day = [{ from: '09:00', to: '17:00' }]
const hours = { zone: 'Europe/Berlin', days: [day, day, day, day, day, [], []], holidays: [] }
const same = (n: number | null) => ({ urgent: n, high: n, normal: n, low: n })

export const policyBody = (resolution: number, calendarId: string | null): SlaPolicy => ({
  condition: { field: 'spam', op: 'is', value: false },
  calendarId,
  targets: {
    first_response: same(120),
    next_response: same(240),
    update: same(null),
    resolution: { urgent: 120, high: 240, normal: resolution, low: resolution * 3 },
  },
  pauses: ['pending', 'on_hold'],
  warnAt: [75],
})

export const ruleBody = (n: number): Trigger => ({
  on: ['created', 'status_changed'],
  targets: [],
  condition: {
    all: [
      { field: 'priority', op: 'gte', value: 'high' },
      { field: 'tag', op: 'is', value: n === 0 ? 'vip' : `tag${n}` },
    ],
  },
  actions: [{ do: 'raise', steps: 1 }],
})

/** Each asks for another length of time, the first one again every day; the team is told. */
export const timeRuleBody = (n: number): TimeRule => ({
  condition: {
    all: [
      { field: 'unsolved', op: 'is', value: true },
      { field: 'waiting', op: 'longer_than', value: { amount: n + 4, unit: 'hour' } },
    ],
  },
  actions: [{ do: 'notify', to: ['team'], words: 'Waits.' }],
  repeatHours: n === 0 ? 24 : null,
})

export const lawOfBench = (resolution: number, rules: number, policyId = 'p'): CurrentLaw =>
  composeLaw(
    {
      ...emptyLaw,
      version: 1,
      sla_policy: [
        { id: policyId, name: 'Standard', version: 1, mode: 'act', body: policyBody(resolution, null) },
      ],
      trigger: Array.from({ length: rules }, (_, i) => ({
        id: `r${i}`,
        name: `Rule ${i}`,
        version: 1,
        mode: 'act' as const,
        body: ruleBody(i),
      })),
    },
    { hours, catalogue: { fields: [] } },
  )

const always = {
  zone: 'UTC',
  days: Array.from({ length: 7 }, () => [{ from: '00:00', to: '24:00' }]),
  holidays: [],
  exceptions: [],
}
/** Two hours for the resolution, a warning after an hour and a half. */
export const policyOfClocks = (calendarId: string): SlaPolicy => ({
  ...policyBody(1, calendarId),
  condition: { all: [] },
  targets: {
    first_response: same(null),
    next_response: same(null),
    update: same(null),
    resolution: same(120),
  },
})

export const lawOfClocks = (policyId: string, calendarId: string) => ({
  calendar: always,
  law: composeLaw(
    {
      ...emptyLaw,
      version: 1,
      calendar: [{ id: calendarId, name: 'Always', version: 1, mode: 'act', body: always }],
      sla_policy: [
        { id: policyId, name: 'Standard', version: 1, mode: 'act', body: policyOfClocks(calendarId) },
      ],
    },
    { hours, catalogue: { fields: [] } },
  ),
})
