// What tests of automation ask for: rules in force, tickets they are about, and the end of their work.
import { beforeAll } from 'vitest'
import type { z } from 'zod'
import type { RuleRun } from '../../contract/automation.ts'
import { contract } from '../../contract/index.ts'
import type { LawItem } from '../../contract/law.ts'
import type { Ticket } from '../../contract/tickets.ts'
import type { Trigger } from '../../rules/automation/rule.ts'
import { ana, jane, mira, teams } from '../cast/people.ts'
import type { Door } from '../door.ts'
import type { Client } from './client.ts'
import { until } from './until.ts'

const { automation, law, tickets } = contract
type Body = z.input<NonNullable<typeof law.create.body>>

/** Only tickets with this tag: every test has a law of its own. */
export const tagged = (tag: string) => ({ field: 'tag', op: 'any_of', value: [tag] }) as const

/** Mira's rules and Ana's tickets. */
export const rulesAt = (door: Door) => {
  let manager: Client | null = null
  let agent: Client | null = null
  beforeAll(async () => {
    manager = await door.as(mira)
    agent = await door.as(ana)
  })
  const asManager = (): Client => manager as Client
  const asAgent = (): Client => agent as Client
  const publish = async (body: Body): Promise<LawItem> => {
    const { id } = await asManager().call(law.create, { body })
    return asManager().call(law.publish, { params: { id }, body: {} })
  }
  const explain = (number: number) =>
    asAgent().call(automation.explain, { params: { number }, query: { limit: 20 } })
  return {
    asManager,
    asAgent,
    publish,
    trigger: (name: string, body: Partial<Trigger>): Promise<LawItem> =>
      publish({
        kind: 'trigger',
        name,
        body: { on: ['created'], targets: [], condition: { all: [] }, actions: [], ...body },
      }),
    open: (tag: string, body: Record<string, unknown> = {}): Promise<Ticket> =>
      asAgent().call(tickets.create, {
        body: {
          subject: 'VPN drops',
          body: 'Every ten minutes.',
          requester: { email: jane.email },
          tags: [tag],
          teamId: teams.network.id,
          ...body,
        },
      }),
    look: (number: number): Promise<Ticket> => asAgent().call(tickets.get, { params: { number } }),
    explain,
    over: (number: number, n = 1): Promise<readonly RuleRun[]> =>
      until(`${n} runs of #${number} are over`, async () => {
        const { runs } = await explain(number)
        const ended = runs.filter((r) => r.state === 'done' || r.state === 'stopped')
        return ended.length >= n ? ended : null
      }),
  }
}
