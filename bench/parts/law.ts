// A law as a desk of some size has it: agreements with a calendar, priorities, routing, and many triggers.
import type { BenchDesk } from './desk.ts'

const office = [
  { from: '08:00', to: '12:00' },
  { from: '13:00', to: '17:30' },
]
const each = (minutes: number) => ({
  urgent: minutes,
  high: minutes * 2,
  normal: minutes * 4,
  low: minutes * 8,
})

export const publishLaw = async ({ ask }: Pick<BenchDesk, 'ask'>, triggers: number): Promise<void> => {
  const publish = async (kind: string, name: string, body: object): Promise<string> => {
    const { id } = (await ask('POST', '/api/v1/law', { kind, name, body })) as { id: string }
    await ask('POST', `/api/v1/law/${id}/publish`, {})
    return id
  }
  const calendarId = await publish('calendar', 'Office', {
    zone: 'Europe/Berlin',
    days: [office, office, office, office, office, [], []],
    holidays: [{ date: '2027-01-01', name: 'New Year' }],
    exceptions: [],
  })
  await publish('sla_policy', 'Standard', {
    condition: { all: [] },
    calendarId,
    targets: {
      first_response: each(30),
      next_response: each(60),
      update: each(240),
      resolution: each(480),
    },
    pauses: ['pending'],
    warnAt: [50, 80],
  })
  await publish('priority_policy', 'VIPs first', {
    condition: { field: 'vip', op: 'is', value: true },
    cells: null,
    raise: 1,
  })
  for (let n = 0; n < triggers; n += 1)
    await publish('trigger', `Rule ${n}`, {
      on: ['created', 'status_changed'],
      targets: [],
      condition: {
        all: [
          { field: 'subject', op: 'contains', value: `word ${n}` },
          { field: 'priority', op: 'gte', value: 'high' },
        ],
      },
      actions: [{ do: 'set', addTags: [`rule-${n}`] }],
    })
  await publish('trigger', 'Scanners', {
    on: ['created'],
    targets: [],
    condition: { field: 'subject', op: 'contains', value: 'scanner' },
    actions: [{ do: 'set', addTags: ['scanner'] }],
  })
}
