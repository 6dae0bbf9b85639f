// Planning under a law of two hundred triggers: what one ticket costs, without any database.
import { system } from '../rules/actor.ts'
import type { Condition } from '../rules/conditions/ast.ts'
import { completePlan } from '../rules/law/complete.ts'
import { emptyLaw, type LawItem } from '../rules/law/law.ts'
import type { LawWorld } from '../rules/law/world.ts'
import type { TicketEvent } from '../rules/ticket/index.ts'
import { round } from './parts/measure.ts'
import { figure, machine } from './parts/say.ts'

const created: TicketEvent = {
  type: 'ticket.created',
  data: {
    number: 1,
    subjectId: 's',
    channel: 'mail',
    requesterId: 'jane',
    organisationId: null,
    teamId: null,
    assigneeId: null,
    mailboxId: null,
    impact: 'medium',
    urgency: 'medium',
    priority: 'normal',
    tags: ['vpn'],
    followers: [],
  },
}
/** Four in ten act; the others fail late, so that all of their condition is looked at. */
const conditionOf = (i: number): Condition => ({
  all: [
    { field: 'status', op: 'is', value: 'new' },
    {
      any: [
        { field: 'tag', op: 'any_of', value: ['vpn', 'wlan'] },
        { field: 'channel', op: 'is', value: 'portal' },
      ],
    },
    { field: 'subject', op: 'contains', value: i % 2 === 0 ? 'vpn' : 'printer' },
    { not: { field: 'created', op: 'longer_than', value: { amount: i + 1, unit: 'hour' } } },
    i % 5 < 2
      ? { field: 'priority', op: 'gte', value: 'low' }
      : { field: 'text', op: 'contains', value: `office ${i}` },
  ],
})
const trigger = Array.from(
  { length: 200 },
  (_, i): LawItem<'trigger'> => ({
    id: `r${i}`,
    name: `Rule ${i}`,
    version: 1,
    mode: 'act',
    body: {
      on: ['created', 'requester_wrote'],
      targets: [],
      condition: conditionOf(i),
      actions: [
        { do: 'set', addTags: [`t${i % 7}`] },
        { do: 'notify', to: ['team'], words: 'Look at {{ ticket.number }}.' },
      ],
    },
  }),
)
const world: LawWorld = {
  law: { ...emptyLaw, version: 1, trigger },
  hours: {
    zone: 'Europe/Berlin',
    days: Array.from({ length: 7 }, (_, i) => (i < 5 ? [{ from: '09:00', to: '17:00' }] : [])),
    holidays: [],
  } as unknown as LawWorld['hours'],
  catalogue: { fields: [] },
  beside: {
    subject: 'VPN drops every 10 minutes',
    words: {},
    said: 'Since Monday the VPN drops every ten minutes, in the office and at home. '.repeat(10),
  },
}

const from = Temporal.Instant.from('2026-11-23T09:00:00.000Z')
const times: number[] = []
let asked = 0
for (let n = 0; n < 3000; n += 1) {
  const at = from.add({ milliseconds: n }).toString({ fractionalSecondDigits: 3 })
  const began = performance.now()
  const { trace } = completePlan(
    { ticketId: 't', before: null, events: [created], actor: system('bench'), at },
    world,
  )
  if (n >= 1000) times.push(performance.now() - began)
  asked = trace.length
}
times.sort((a, b) => a - b)

machine()
figure('triggers asked', asked, '', '200')
figure('planning a new ticket with 200 triggers, median', round((times[1000] ?? 0) * 1000, 0), 'µs', '≤ 1000')
figure('99th of a hundred', round((times[1980] ?? 0) * 1000, 0), 'µs')
