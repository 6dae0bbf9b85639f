// Whatever happens to a ticket: counting its clocks on is the same as counting them anew from its history.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantOf } from '../calendar/civil.ts'
import { workingBetween } from '../calendar/working.ts'
import type { Law } from '../law/law.ts'
import { applyAll } from '../ticket/apply.ts'
import type { TicketEvent } from '../ticket/events.ts'
import type { TicketState } from '../ticket/state.ts'
import { foldClocks, type Past } from './fold.ts'
import { planClocks } from './plan.ts'
import { lawOf, office, opened, policy, priority, promised, said, same, status, worldOf } from './playing.ts'

const anyEvent = fc.constantFrom<(t: TicketState) => TicketEvent[]>(
  () => [],
  () => [said('team')],
  () => [said('requester')],
  () => [said('team', 'note')],
  (t) => [priority(t.priority, 'urgent')],
  (t) => [priority(t.priority, 'low')],
  (t) => [
    {
      type: 'ticket.tags_changed',
      data: { added: t.tags.includes('vip') ? [] : ['vip'], removed: t.tags.includes('vip') ? ['vip'] : [] },
    },
  ],
  (t) => [status(t.status, 'pending')],
  (t) => [status(t.status, 'open')],
  (t) => [status(t.status, 'on_hold')],
  (t) => [status(t.status, 'solved')],
  (t) => [
    {
      type: 'ticket.assigned',
      data: {
        from: { teamId: t.teamId, assigneeId: null },
        to: { teamId: t.teamId === 'network' ? null : 'network', assigneeId: null },
      },
    },
  ],
  (t) => [
    promised(Temporal.Instant.from(t.updatedAt).add({ minutes: 90 }).toString({ fractionalSecondDigits: 3 })),
  ],
  (t) => [{ type: 'ticket.spam_marked', data: { isSpam: !t.isSpam } }],
)

test('counting on is the same as counting anew, no clock is negative and none is lost', () => {
  const vip = policy({
    condition: { field: 'tag', op: 'is', value: 'vip' },
    pauses: ['pending'],
    warnAt: [50, 90],
  })
  const law: Law = {
    ...lawOf(vip, policy({ targets: { ...policy().targets, update: same(300) } })),
    ola: [
      {
        id: 'o1',
        name: 'Network',
        version: 1,
        mode: 'act',
        body: { teamId: 'network', calendarId: null, minutes: same(90), pauses: [], warnAt: [50] },
      },
    ],
  }
  const world = worldOf(law)
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anyEvent, fc.integer({ min: 0, max: 3000 })), { maxLength: 25 }),
      (steps) => {
        let state: TicketState | null = null
        let now = Temporal.Instant.from('2026-11-20T08:00:00Z')
        const past: Past[] = []
        const breaches: string[] = []
        const commit = (events: readonly TicketEvent[]) => {
          const iso = now.toString({ fractionalSecondDigits: 3 })
          const more = planClocks(
            { ticketId: 't', before: state, events, actor: { kind: 'system', name: 'x' }, at: iso },
            world,
          )
          for (const e of more)
            if (e.type === 'ticket.clock_breached') breaches.push(`${e.data.target} ${e.data.dueAt}`)
          past.push({ at: iso, events: [...events, ...more] })
          state = applyAll(state, 't', [...events, ...more], iso)
        }
        commit(opened)
        for (const [event, minutes] of steps) {
          now = now.add({ minutes })
          commit(event(state as unknown as TicketState))
        }
        const t = state as unknown as TicketState
        const folded = foldClocks('t', past, world, now.toString({ fractionalSecondDigits: 3 }))
        expect(t.clocks).toEqual(folded.clocks)
        expect(t.clockNextAt).toBe(folded.nextAt)
        expect(t.promisedAt).toBe(folded.promisedAt)
        // Under another priority or policy it is another promise, which can be broken again.
        const isOnePromise = !past.some((p) =>
          p.events.some((e) => e.type === 'ticket.priority_changed' || e.type === 'ticket.tags_changed'),
        )
        if (isOnePromise) expect(new Set(breaches).size).toBe(breaches.length)
        expect(t.clocks.map((c) => c.target)).toEqual(
          expect.arrayContaining(['first_response', 'resolution']),
        )
        for (const c of t.clocks) {
          const edges = c.spans.flatMap(([from, to]) => [from, to ?? '9999'])
          expect(edges).toEqual(edges.toSorted())
          for (const [from, to] of c.spans)
            expect(workingBetween(instantOf(from), instantOf(to ?? from), office)).toBeGreaterThanOrEqual(0)
          if (c.outcome === 'running') expect(c.dueAt).not.toBeNull()
        }
      },
    ),
    { numRuns: 400 },
  )
})
