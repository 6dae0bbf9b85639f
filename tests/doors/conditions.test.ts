// One language, written and asked in several ways that must agree: text and tree, memory and database.
//
// HANDRAIL_TEST_CONDITIONS sets how many conditions are tried; each is held against 250 tickets.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  holds,
  judgeCondition,
  parseCondition,
  printCondition,
  questionOf,
  tidy,
} from '../../rules/conditions/index.ts'
import { questionSql } from '../../server/modules/tickets/conditions/sql.ts'
import { rowOf } from '../../server/modules/tickets/store/state.ts'
import { iso } from '../../server/platform/clock.ts'
import type { Tx } from '../../server/platform/database.ts'
import { ana, jane, meridian, olivia, organisations, priya, rafael } from '../cast/people.ts'
import { caseIds, catalogue, conditions, serviceIds, siteId } from '../harness/conditions.ts'
import { doorForAll } from '../harness/doors.ts'
import {
  type ChanceTicket,
  chanceTicket,
  factsOf,
  now,
  type PeopleFacts,
} from '../harness/tickets-by-chance.ts'

const door = doorForAll()
const tried = Number(process.env.HANDRAIL_TEST_CONDITIONS ?? 1000)
const seed = 20_261_123

const calendar = {
  zone: 'Europe/Oslo',
  days: [1, 2, 3, 4, 5, 6, 7].map((d) => (d > 5 ? [] : [{ from: '08:00', to: '16:30' }])),
  holidays: [{ date: '2026-11-18' }],
}
const askers = [
  { me: ana.id, myTeamIds: ana.teamIds, now, calendar },
  { me: null, myTeamIds: [], now, calendar: { ...calendar, zone: 'America/St_Johns' } },
]

test('what is written as text reads back as the same condition', () => {
  fc.assert(
    fc.property(conditions(), (condition) => {
      fc.pre(judgeCondition(condition, catalogue).length === 0)
      const text = printCondition(condition, catalogue)
      expect(parseCondition(text, catalogue), text).toEqual({ condition: tidy(condition) })
    }),
    { numRuns: 4000, seed },
  )
})

const people: PeopleFacts = {
  requesters: new Map([
    [jane.id, { name: 'Jane Miller', email: jane.email, isVip: true, fields: { floor: 2, wing: 'Größe' } }],
    [rafael.id, { name: 'Ráfael Sato', email: rafael.email, isVip: false, fields: {} }],
    [priya.id, { name: priya.name, email: priya.email, isVip: false, fields: { floor: 5, wing: 'x' } }],
  ]),
  organisations: new Map([
    [
      organisations.northwind.id,
      { name: organisations.northwind.name, fields: { tier: 'gold', since: '2026-11-20' } },
    ],
    [organisations.halden.id, { name: organisations.halden.name, fields: {} }],
  ]),
}

const furnish = async (tx: Tx, tickets: readonly ChanceTicket[]): Promise<void> => {
  const own = { workspace_id: meridian.id }
  for (const [id, { name, isVip, fields }] of people.requesters)
    await tx
      .updateTable('person')
      .set({ name, is_vip: isVip ?? false, fields: JSON.stringify(fields) })
      .where('id', '=', id)
      .execute()
  for (const [id, { fields }] of people.organisations)
    await tx
      .updateTable('organisation')
      .set({ fields: JSON.stringify(fields) })
      .where('id', '=', id)
      .execute()
  await tx
    .insertInto('ticket_case')
    .values(
      caseIds.map((id) => ({
        ...own,
        id,
        name: 'Storm',
        created_by: olivia.id,
        created_at: iso(now),
        closed_at: null,
      })),
    )
    .execute()
  await tx
    .insertInto('law_item')
    .values(
      serviceIds.map((id, position) => ({
        ...own,
        id,
        kind: 'service' as const,
        name: 'E-mail',
        position,
        created_at: iso(now),
      })),
    )
    .execute()
  await tx
    .insertInto('site')
    .values({ ...own, id: siteId, name: 'Oslo', zone: 'Europe/Oslo', created_at: iso(now) })
    .execute()
  for (const { state, subject, fieldTexts } of tickets)
    await tx
      .insertInto('ticket')
      .values(rowOf(meridian.id, state, { subject, preview: '', fields: fieldTexts }))
      .execute()
}

test(`${tried} conditions select from 250 tickets exactly those for which they hold`, {
  timeout: 1_800_000,
}, async () => {
  const tickets = Array.from(
    { length: 250 },
    (_, i) => fc.sample(chanceTicket(i + 1), { numRuns: 1, seed: seed + i })[0],
  )
  const all = tickets.filter((t) => t !== undefined)
  const facts = all.map((ticket) => ({ number: ticket.state.number, facts: factsOf(ticket, people) }))
  await door.db.inWorkspace(meridian.id, (tx) => furnish(tx, all))
  let cases = 0
  let held = 0
  const chosen = fc.sample(conditions(['text']), { numRuns: tried, seed })
  for (const [i, condition] of chosen.entries()) {
    if (judgeCondition(condition, catalogue).length > 0) continue
    const asker = askers[i % askers.length] ?? askers[0]
    if (!asker) throw new Error('nobody asks')
    const question = questionOf(condition, asker, catalogue)
    const expected = facts.filter((f) => holds(question, f.facts) === true).map((f) => f.number)
    const found = await door.db.inWorkspace(meridian.id, (tx) =>
      tx
        .selectFrom('ticket as t')
        .select('t.number')
        .where('t.workspace_id', '=', meridian.id)
        .where(
          questionSql(question, () => {
            throw new Error('no words here')
          }),
        )
        .orderBy('t.number')
        .execute(),
    )
    expect(
      found.map((r) => r.number),
      JSON.stringify(condition),
    ).toEqual(expected)
    cases += facts.length
    held += expected.length
  }
  await door.db.inWorkspace(meridian.id, async (tx) => {
    await tx.updateTable('ticket').set({ merged_into: null, parent_id: null }).execute()
    await tx.deleteFrom('ticket').execute()
    await tx.deleteFrom('ticket_case').execute()
  })
  expect(cases).toBeGreaterThan(tried * 200)
  // Neither all nor nothing: chance that meets nothing would prove nothing.
  expect(held / cases).toBeGreaterThan(0.2)
  expect(held / cases).toBeLessThan(0.8)
})

test('every answer that is not known is found in the end: no field is left out of the facts', () => {
  const [ticket] = fc.sample(chanceTicket(2), { numRuns: 1, seed })
  if (!ticket) throw new Error('no ticket')
  for (const condition of fc.sample(conditions(['text']), { numRuns: 500, seed })) {
    const asker = askers[0]
    if (asker && judgeCondition(condition, catalogue).length === 0)
      expect(holds(questionOf(condition, asker, catalogue), factsOf(ticket, people))).not.toBeNull()
  }
})
