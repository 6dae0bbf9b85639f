// Rehearsing drafts over the tickets of months: a hundred thousand histories under two laws.
//
// --tickets 100000, --rules 5 time rules among the drafts. The rehearsal runs in this process beside the desk's database, as the desk's own job does.
import { play } from '../rules/rehearsal/play.ts'
import type { CurrentLaw } from '../server/modules/law/index.ts'
import { runRehearsal } from '../server/modules/rehearsal/job.ts'
import type { Desk } from '../server/platform/desk.ts'
import { lawOfBench, policyBody, ruleBody, timeRuleBody } from './parts/clock-law.ts'
import { openBenchDesk } from './parts/desk.ts'
import { type Cast, flush, historyOf, type Written, write } from './parts/histories.ts'
import { round } from './parts/measure.ts'
import { figure, machine, option } from './parts/say.ts'

const count = Number(option('tickets', '100000'))
const timeRules = Number(option('rules', '0'))
const hour = 3_600_000

machine()
const pure: Cast = { workspaceId: 'w', requesterId: 'r', teamIds: ['a', 'b', 'c'], agentIds: ['x', 'y', 'z'] }
const before = lawOfBench(480, 0)
const after = lawOfBench(300, 20)
const until = '2026-11-23T00:00:00.000Z'
const histories = Array.from({ length: 2000 }, (_, n) =>
  historyOf(n, n, Date.UTC(2026, 4, 1) + n * hour, pure),
)
/** Seconds of processor time since then: on a machine with other work it says more than the clock. */
const own = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1_000_000
}
const playAll = (law: CurrentLaw) => {
  const beside = { subject: 's', words: {}, said: null, organisation: null }
  for (const [n, commits] of histories.entries())
    play(
      `t${n}`,
      commits.map(({ at, events }) => ({
        at: new Date(at).toISOString(),
        actor: { kind: 'system', name: 'bench' },
        events,
        said: null,
        isWork: false,
      })),
      { ...law, beside },
      until,
    )
}
playAll(before)
const from = performance.now()
playAll(before)
playAll(after)
figure(
  'one history under both laws (20 rules), the rules alone',
  round((performance.now() - from) / histories.length, 3),
  'ms',
)

const timed: CurrentLaw = {
  ...after,
  law: {
    ...after.law,
    time_rule: Array.from({ length: 5 }, (_, i) => ({
      id: `t${i}`,
      name: `Time rule ${i}`,
      version: 1,
      mode: 'act' as const,
      body: timeRuleBody(i),
    })),
  },
}
playAll(timed)
const again = performance.now()
playAll(before)
playAll(timed)
figure(
  'the same with five time rules among the drafts',
  round((performance.now() - again) / histories.length, 3),
  'ms',
)

if (count > 0) {
  const desk = await openBenchDesk(undefined, { HANDRAIL_WORKERS: 'no' })
  const { db, workspaceId } = desk
  const publish = async (kind: string, name: string, body: unknown): Promise<string> => {
    const { id } = (await desk.ask('POST', '/api/v1/law', { kind, name, body })) as { id: string }
    await desk.ask('POST', `/api/v1/law/${id}/publish`, {})
    return id
  }
  const policyId = await publish('sla_policy', 'Standard', policyBody(480, null))
  const people = await db.inWorkspace(workspaceId, (tx) =>
    tx.selectFrom('person').select('id').where('workspace_id', '=', workspaceId).execute(),
  )
  const teamId = ((await desk.ask('POST', '/api/v1/teams', { name: 'Bench' })) as { id: string }).id
  const cast: Cast = {
    workspaceId,
    requesterId: people[0]?.id ?? '',
    teamIds: [teamId],
    agentIds: people.map((p) => p.id),
  }
  const now = Date.now()
  const law = lawOfBench(480, 0, policyId)
  const filling = performance.now()
  const written: Written = { tickets: [], events: [] }
  for (let n = 0; n < count; n += 1) {
    const opened = now - Math.round((170 * 24 * hour * (count - n)) / count)
    write(written, cast, historyOf(n, n + 1, opened, cast), law, now)
    if (written.tickets.length >= 2000) await flush(db, workspaceId, written)
  }
  await flush(db, workspaceId, written)
  figure(`${count.toLocaleString('en')} tickets filled in`, round((performance.now() - filling) / 1000), 's')
  const trials = [
    { itemId: policyId, kind: 'sla_policy', name: 'Standard', body: policyBody(300, null) },
    ...Array.from({ length: 20 }, (_, i) => ({ kind: 'trigger', name: `Rule ${i}`, body: ruleBody(i) })),
    ...Array.from({ length: timeRules }, (_, i) => ({
      kind: 'time_rule',
      name: `Time rule ${i}`,
      body: timeRuleBody(i),
    })),
  ]
  const run = (await desk.ask('POST', '/api/v1/rehearsals', { trials, days: 200 })) as { id: string }
  const here = {
    db,
    clock: { now: () => Temporal.Now.instant() },
    hints: { poke: () => {} },
    log: console,
    config: { url: 'http://localhost' },
  } as unknown as Desk
  const began = performance.now()
  const busy = process.cpuUsage()
  const state = async () =>
    (await desk.ask('GET', `/api/v1/rehearsals/${run.id}`)) as {
      state: string
      done: number
      result: { changed: number; breaches: Record<string, number> } | null
    }
  const job = { workspaceId, queue: 'rehearsal', key: run.id, data: {}, attempts: 0 }
  let seen = await state()
  while (seen.state !== 'done') {
    await runRehearsal.run(here, job, async () => {})
    seen = await state()
    if (seen.state === 'failed') throw new Error('the rehearsal failed')
  }
  const seconds = (performance.now() - began) / 1000
  figure(`${seen.done.toLocaleString('en')} tickets rehearsed`, round(seconds), 's', '100,000 in ≤ 60')
  figure('of that this process was busy', round(own(busy)), 's')
  figure('tickets that would have become others', seen.result?.changed ?? 0, '')
  process.stdout.write(`breaches ${JSON.stringify(seen.result?.breaches)}\n`)
  await desk.close()
}
