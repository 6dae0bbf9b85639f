// The roster: a thousand people's shifts computed, and the staff of a large desk loaded as routing asks for it.
import type { Shift } from '../rules/roster/book.ts'
import { rosterOf } from '../rules/roster/roster.ts'
import { loadRoster, loadStaff } from '../server/modules/roster/index.ts'
import { iso } from '../server/platform/clock.ts'
import { newId } from '../server/platform/ids.ts'
import { openBenchDesk } from './parts/desk.ts'
import { round } from './parts/measure.ts'
import { figure, machine } from './parts/say.ts'

const count = 1000
const day = 86_400_000
const shift = (from: string, to: string, at: string, until: string): Shift => ({
  kind: 'work',
  from,
  to,
  breaks: [{ from: at, to: until }],
})
const weekOf = (one: Shift): Shift[][] => Array.from({ length: 7 }, (_, d) => (d < 5 ? [one] : []))
const turns = [
  weekOf(shift('06:00', '14:00', '10:00', '10:30')),
  weekOf(shift('14:00', '22:00', '18:00', '18:30')),
  weekOf(shift('22:00', '06:00', '02:00', '02:30')),
]
const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Singapore', 'Europe/London']
const hours = { zone: 'UTC', days: [[], [], [], [], [], [], []], holidays: [] }

machine()
const now = Temporal.Now.instant()
const from = now.epochMilliseconds
const people = Array.from({ length: count }, (_, i) => ({
  personId: `p${i}`,
  zone: zones[i % 4] ?? 'UTC',
  assignments: [{ patternId: 'turns', startsOn: '2026-01-05', endsOn: null, week: i % 3 }],
  entries: i % 5 > 0 ? [] : [{ id: `e${i}`, kind: 'leave' as const, from: from + day, to: from + 3 * day }],
}))
const law = {
  patterns: new Map([['turns', { id: 'turns', zone: null, weeks: turns, worksHolidays: false }]]),
  hours,
}
const median = async (work: () => unknown): Promise<number> => {
  const took: number[] = []
  for (let n = 0; n < 9; n += 1) {
    const began = performance.now()
    await work()
    took.push(performance.now() - began)
  }
  return round(took.toSorted((a, b) => a - b)[4] ?? 0, 1)
}
figure(
  'shifts of 1,000 people, 8 days',
  await median(() => rosterOf(people, law, from, from + 8 * day)),
  'ms',
)
figure('the same, 100 days', await median(() => rosterOf(people, law, from, from + 100 * day)), 'ms')

const desk = await openBenchDesk(undefined, { HANDRAIL_WORKERS: 'no' })
const { db, workspaceId } = desk
const own = { workspace_id: workspaceId, created_at: iso(now) }
const patternId = newId()
const teamId = newId()
await db.inWorkspace(workspaceId, async (tx) => {
  await tx
    .insertInto('team')
    .values({ ...own, id: teamId, name: 'Large' })
    .execute()
  await tx
    .insertInto('shift_pattern')
    .values({ ...own, id: patternId, name: 'Turns', weeks: JSON.stringify(turns) })
    .execute()
  const rows = people.map((p, i) => ({
    ...own,
    id: newId(),
    name: `Agent ${i}`,
    email: `agent${i}@meridian.example`,
    role: 'agent' as const,
    zone: p.zone,
  }))
  await tx.insertInto('person').values(rows).execute()
  await tx
    .insertInto('team_member')
    .values(rows.map((r) => ({ workspace_id: workspaceId, team_id: teamId, person_id: r.id })))
    .execute()
  await tx
    .insertInto('shift_assignment')
    .values(
      rows.map((r, i) => ({
        ...own,
        id: newId(),
        person_id: r.id,
        pattern_id: patternId,
        starts_on: '2026-01-05',
        week: i % 3,
      })),
    )
    .execute()
})
figure(
  'staff of 1,000 from the database, as routing loads it',
  await median(() => db.inWorkspace(workspaceId, (tx) => loadStaff(tx, workspaceId, now, { teamId }))),
  'ms',
)
figure(
  'roster of 1,000 from the database, 31 days',
  await median(() =>
    db.inWorkspace(workspaceId, (tx) => loadRoster(tx, workspaceId, null, now, now.add({ hours: 24 * 31 }))),
  ),
  'ms',
)
await desk.close()
