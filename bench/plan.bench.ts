// Planning: what the rules cost, without any database.
import { system } from '../rules/actor.ts'
import { isRefusal } from '../rules/refusal.ts'
import { applyAll, plan, type TicketState, type TicketWorld } from '../rules/ticket/index.ts'
import { round } from './parts/measure.ts'
import { figure, machine } from './parts/say.ts'

const nobody: TicketWorld = {
  ticket: null,
  actor: system('bench'),
  assignable: new Set(['p']),
  teams: new Set(['t']),
}
const open = (n: number) =>
  plan(
    {
      do: 'open',
      ticketId: `t${n}`,
      number: n,
      subjectId: 's',
      messageId: 'm',
      requester: { id: 'r', organisationId: null },
      authorId: 'r',
      channel: 'mail',
      attachments: 0,
    },
    nobody,
  )
const opened = (): TicketState => {
  const planned = open(1)
  if (isRefusal(planned)) throw new Error(planned.message)
  return applyAll(null, 't1', planned.events, '2026-11-22T10:00:00.000Z')
}
const ticket = opened()
const rounds = 200_000
const time = (work: (n: number) => unknown): number => {
  for (let n = 0; n < 20_000; n += 1) work(n)
  const from = performance.now()
  for (let n = 0; n < rounds; n += 1) work(n)
  return ((performance.now() - from) / rounds) * 1000
}

machine()
figure('planning a new ticket', round(time(open), 2), 'µs', '≤ 1000 with 200 rules')
figure(
  'planning a change of it',
  round(
    time((n) =>
      plan({ do: 'change', addTags: [`t${n}`], impact: 'high', assigneeId: 'p' }, { ...nobody, ticket }),
    ),
    2,
  ),
  'µs',
)
figure(
  'planning and applying a reply',
  round(
    time((n) => {
      const planned = plan(
        { do: 'message', messageId: `m${n}`, kind: 'reply', side: 'team', authorId: 'p', attachments: 0 },
        { ...nobody, ticket },
      )
      return isRefusal(planned) ? null : applyAll(ticket, 't1', planned.events, '2026-11-22T10:00:01.000Z')
    }),
    2,
  ),
  'µs',
)
