// Hand-overs: up the tiers, returned with a reason, accepted, withdrawn; and at the end of a shift.
import { beforeAll, describe, expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { ana, ben, carlos, chioma, jane, teams } from '../../cast/people.ts'
import type { Client } from '../../harness/client.ts'
import { doorForAll } from '../../harness/doors.ts'
import { openFor } from '../../harness/tickets.ts'

const door = doorForAll()
const { dispatch, tickets } = contract
const { network, workplace, applications } = teams
let as: Record<'ana' | 'ben' | 'carlos' | 'chioma', Client>

beforeAll(async () => {
  // A Monday morning, in the working hours of the desk.
  door.clock.set('2027-02-01T09:30:00.000Z')
  as = {
    ana: await door.as(ana),
    ben: await door.as(ben),
    carlos: await door.as(carlos),
    chioma: await door.as(chioma),
  }
})

const at = (number: number) => ({ params: { number } })
const assigneeOf = async (number: number) => (await as.ana.call(tickets.get, at(number))).assignee?.id ?? null

describe('A hand-over', () => {
  test('goes up the tiers, is returned with a reason to whoever had it, and accepted', async () => {
    const { number } = await openFor(as.carlos, jane, { teamId: network.id, assigneeId: ana.id })
    const up = await as.ana.call(dispatch.escalate, {
      ...at(number),
      body: { teamId: applications.id, tier: 2, note: 'It is the app, not the line.', raise: true },
    })
    expect(up).toMatchObject({
      team: { id: applications.id },
      tier: 2,
      priority: 'high',
      assignee: null,
      handoverId: expect.any(String),
    })
    const mine = await as.chioma.call(dispatch.handovers, {})
    expect(mine.items).toMatchObject([
      { ticket: { number }, note: 'It is the app, not the line.', isMine: true },
    ])
    const back = await as.chioma.call(dispatch.giveBack, {
      ...at(number),
      body: { reason: 'The line drops.' },
    })
    expect(back).toMatchObject({
      team: { id: network.id },
      tier: 1,
      assignee: { id: ana.id },
      handoverId: null,
    })
    await as.ana.call(dispatch.escalate, { ...at(number), body: { personId: ben.id, note: 'Your turn.' } })
    await as.ben.call(tickets.addMessage, { ...at(number), body: { kind: 'note', body: 'I look at it.' } })
    const all = await as.ana.call(dispatch.ofTicket, at(number))
    expect(all.items.map((h) => [h.state, h.decidedBy?.id, h.reason])).toEqual([
      ['accepted', ben.id, ''],
      ['returned', chioma.id, 'The line drops.'],
    ])
    await as.ben.call(dispatch.escalate, {
      ...at(number),
      body: { teamId: workplace.id, note: 'Wrong team?' },
    })
    expect(await as.ben.call(dispatch.withdraw, at(number))).toMatchObject({
      team: { id: network.id },
      assignee: { id: ben.id },
      handoverId: null,
    })
  })
  test('at the end of a shift goes to somebody, the queue, or stays with a note', async () => {
    const open = () => openFor(as.carlos, jane, { teamId: network.id, assigneeId: ben.id })
    const [one, two, three] = [await open(), await open(), await open()]
    const shift = await as.ben.call(dispatch.shift, { query: {} })
    expect(shift).toMatchObject({ person: { id: ben.id }, shiftEndsAt: expect.any(String) })
    expect(shift.items.map((i) => i.ticket.number)).toEqual(expect.arrayContaining([one.number]))
    const given = await as.ben.call(dispatch.handOverShift, {
      body: {
        items: [
          { number: one.number, to: { kind: 'person', id: ana.id }, note: 'Waits for parts.' },
          { number: two.number, to: { kind: 'queue' }, note: '' },
          { number: three.number, to: { kind: 'keep' }, note: 'Tomorrow.' },
          { number: 999_999, to: { kind: 'queue' }, note: '' },
        ],
      },
    })
    expect(given.items.map((i) => i.isDone)).toEqual([true, true, true, false])
    expect(await assigneeOf(one.number)).toBe(ana.id)
    expect(await assigneeOf(two.number)).toBeNull()
    expect(await assigneeOf(three.number)).toBe(ben.id)
    expect(await as.ana.call(dispatch.accept, at(one.number))).toMatchObject({ handoverId: null })
  })
})
