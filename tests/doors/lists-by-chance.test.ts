// Lists by conditions: whatever the order and the condition, the pages together hold exactly the tickets for which it
// holds, each once, in order.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holds, judgeCondition, questionOf } from '../../rules/conditions/index.ts'
import { isOpen } from '../../rules/ticket/words.ts'
import { sortKeys } from '../../rules/views/words.ts'
import { loadPage, type Mark } from '../../server/modules/tickets/index.ts'
import { countListing } from '../../server/modules/tickets/list/count.ts'
import { rowOf } from '../../server/modules/tickets/store/state.ts'
import { iso } from '../../server/platform/clock.ts'
import { ana, meridian, olivia } from '../cast/people.ts'
import { openDoor } from '../door.ts'
import { caseIds, catalogue, conditions } from '../harness/conditions.ts'
import { type ChanceTicket, chanceTicket, factsOf, now } from '../harness/tickets-by-chance.ts'

const seed = 4711

/** What a desk would have: whoever waits has an open ticket, and whatever happened changed the ticket. */
const sensible = ({ state, ...rest }: ChanceTicket): ChanceTicket => {
  const waitingSince = isOpen(state.status) ? state.waitingSince : null
  const times = [
    state.createdAt,
    state.updatedAt,
    waitingSince,
    state.firstRepliedAt,
    state.solvedAt,
    state.closedAt,
  ]
  const updatedAt =
    times
      .filter((t) => t !== null)
      .toSorted()
      .at(-1) ?? state.updatedAt
  return { ...rest, state: { ...state, waitingSince, updatedAt, serviceId: null, siteId: null } }
}

test('every order of every condition is paged without a gap', { timeout: 240_000 }, async () => {
  const own = await openDoor()
  const all = Array.from({ length: 200 }, (_, i) => {
    const [ticket] = fc.sample(chanceTicket(i + 1), { numRuns: 1, seed: seed + i })
    if (!ticket) throw new Error('no ticket')
    return sensible(ticket)
  })
  await own.db.inWorkspace(meridian.id, async (tx) => {
    const row = {
      workspace_id: meridian.id,
      name: 'Storm',
      created_by: olivia.id,
      created_at: iso(now),
      closed_at: null,
    }
    await tx
      .insertInto('ticket_case')
      .values(caseIds.map((id) => ({ ...row, id })))
      .execute()
    for (const { state, subject, fieldTexts } of all) {
      await tx
        .insertInto('ticket')
        .values(rowOf(meridian.id, state, { subject, preview: '', fields: fieldTexts }))
        .execute()
      for (const tag of state.tags)
        await tx
          .insertInto('ticket_tag')
          .values({ workspace_id: meridian.id, tag, ticket_id: state.id })
          .execute()
    }
  })
  const people = { requesters: new Map(), organisations: new Map() }
  const asker = {
    me: ana.id,
    myTeamIds: ana.teamIds,
    now,
    calendar: { zone: 'UTC', days: [[], [], [], [], [], [], []], holidays: [] },
  }
  const but = ['text', 'vip', 'requester_name', 'requester_email', 'organisation_name']
  const chosen = fc
    .sample(conditions(but), { numRuns: 400, seed })
    .filter((c) => judgeCondition(c, catalogue).length === 0)
    .filter((c) => !/"(requester|organisation)\./.test(JSON.stringify(c)))
  for (const [i, condition] of chosen.entries()) {
    const sort = {
      by: sortKeys[i % sortKeys.length] ?? 'updated',
      direction: i % 2 === 0 ? 'down' : 'up',
    } as const
    const question = questionOf(condition, asker, catalogue)
    const words = () => {
      throw new Error('no words here')
    }
    const listing = { workspaceId: meridian.id, question, words, sort }
    const expected = all.filter((t) => holds(question, factsOf(t, people)) === true).map((t) => t.state.id)
    const found = await own.db.inWorkspace(meridian.id, async (tx) => {
      const ids: string[] = []
      for (let after: Mark | null = null, pages = 0; pages < 100; pages += 1) {
        const page = await loadPage(tx, listing, after, 37)
        ids.push(...page.ids)
        after = page.next
        if (after === null) return ids
      }
      throw new Error('the list does not end')
    })
    const name = `${sort.by} ${sort.direction} ${JSON.stringify(condition)}`
    expect(found.toSorted(), name).toEqual(expected.toSorted())
    expect(isInOrder(sort, found, all), name).toBe(true)
    const count = await own.db.inWorkspace(meridian.id, (tx) => countListing(tx, listing))
    expect(count, name).toEqual({ count: expected.length, isMore: false })
  }
  await own.db.inWorkspace(meridian.id, async (tx) => {
    await tx.deleteFrom('ticket_tag').execute()
    await tx.updateTable('ticket').set({ merged_into: null, parent_id: null }).execute()
    await tx.deleteFrom('ticket').execute()
  })
  await own.close()
})

const ranks = ['low', 'normal', 'high', 'urgent']
const isInOrder = (
  sort: { by: (typeof sortKeys)[number]; direction: 'up' | 'down' },
  ids: readonly string[],
  all: readonly ChanceTicket[],
): boolean => {
  const states = ids.map((id) => all.find((t) => t.state.id === id)?.state)
  const keys = states.map((s) => {
    if (!s) throw new Error('a ticket nobody made')
    if (sort.by === 'number') return s.number
    if (sort.by === 'priority') return ranks.indexOf(s.priority)
    if (sort.by === 'created') return Date.parse(s.createdAt)
    if (sort.by === 'updated') return Date.parse(s.updatedAt)
    const at = sort.by === 'due' ? s.dueAt : s.waitingSince
    return at === null ? null : -Date.parse(at)
  })
  return keys.every((key, i) => {
    const before = keys[i - 1]
    if (i === 0 || key === null || before === undefined) return true
    if (before === null) return false
    return sort.direction === 'down' ? before >= key : before <= key
  })
}
