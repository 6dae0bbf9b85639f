// What the ids of dispatch's routes name, and bodies that would do; one of each thing in a workspace.
import { contract } from '../../contract/index.ts'
import { iso } from '../../server/platform/clock.ts'
import { newId } from '../../server/platform/ids.ts'
import { ana } from '../cast/people.ts'
import type { Door } from '../door.ts'
import type { Client } from './client.ts'
import type { Kind } from './kinds.ts'

export const dispatchParams: Record<string, Record<string, Kind>> = {
  'dispatch.suggestions': { number: 'ticket' },
  'dispatch.assign': { number: 'ticket' },
  'dispatch.accept': { number: 'ticket' },
  'dispatch.giveBack': { number: 'ticket' },
  'dispatch.explainOverride': { id: 'override' },
  'triage.duplicates': { number: 'ticket' },
  'triage.verdict': { number: 'ticket' },
  'triage.takeBack': { number: 'ticket' },
  'handovers.create': { number: 'ticket' },
  'handovers.withdraw': { number: 'ticket' },
  'handovers.ofTicket': { number: 'ticket' },
  'visits.ofTicket': { number: 'ticket' },
  'visits.plan': { number: 'ticket' },
  'visits.change': { id: 'visit' },
}

const hours = (from: number) => ({
  from: `2030-01-07T${String(from).padStart(2, '0')}:00:00.000Z`,
  to: `2030-01-07T${String(from + 1).padStart(2, '0')}:00:00.000Z`,
})

export const dispatchBodies: Record<string, (n: number) => Record<string, unknown>> = {
  'dispatch.assign': () => ({ personId: ana.id }),
  'dispatch.next': () => ({}),
  'dispatch.giveBack': () => ({ reason: 'canary' }),
  'dispatch.explainOverride': () => ({ reason: 'other' }),
  'triage.verdict': () => ({ verdict: 'accept' }),
  'handovers.create': () => ({ note: 'canary', tier: 9 }),
  'shiftHandover.give': () => ({ items: [{ number: 888_888, to: { kind: 'queue' } }] }),
  'visits.plan': (n) => ({ personId: ana.id, ...hours(n % 22) }),
  'visits.change': () => ({ place: 'canary' }),
}

export const dispatchFields: Record<string, Kind> = { person: 'person' }

const filter = { statuses: [200], why: 'a filter that nothing matches' }
export const dispatchOtherwise: Record<string, { statuses: number[]; why: string }> = {
  'dispatch.overrides team': filter,
  'triage.list team': filter,
  'visits.list person': filter,
  'shiftHandover.get person': { statuses: [403, 404], why: 'an agent asks only for own shifts' },
  'shiftHandover.give personId': { statuses: [403, 422], why: 'an agent gives only own shifts' },
}

export const dispatchThings = async (
  door: Door,
  client: Client,
  workspaceId: string,
  ticket: { id: string; number: number },
  personId: string,
): Promise<{ visit: string; override: string }> => {
  const visit = await client.call(contract.dispatch.planVisit, {
    params: { number: ticket.number },
    body: { personId, ...hours(23), to: '2030-01-08T00:00:00.000Z' },
  })
  const override = newId()
  await door.db.inWorkspace(workspaceId, (tx) =>
    tx
      .insertInto('dispatch_choice')
      .values({
        workspace_id: workspaceId,
        id: override,
        ticket_id: ticket.id,
        team_id: null,
        by_id: null,
        suggested_id: personId,
        chosen_id: personId,
        suggested_parts: '{}',
        chosen_parts: '{}',
        is_override: true,
        reason: null,
        at: iso(door.clock.now()),
      })
      .execute(),
  )
  return { visit: visit.id, override }
}
