// The demo desk: consistent to the last row, whatever its size, and pleasant to read.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Service } from '../../rules/intake/service.ts'
import { statuses } from '../../rules/ticket/words.ts'
import { composition, openDesk } from '../../server/compose.ts'
import {
  demoLinks,
  prepareDemo,
  showRoster,
  showSettings,
  showWork,
} from '../../server/modules/demo/index.ts'
import { loadItems } from '../../server/modules/law/index.ts'
import { loadStaff } from '../../server/modules/roster/index.ts'
import { explainTicket } from '../../server/modules/tickets/explain.ts'
import { tickets } from '../../server/modules/tickets/module.ts'
import { systemClock } from '../../server/platform/clock.ts'
import { loadConfig } from '../../server/platform/config.ts'
import type { Tx } from '../../server/platform/database.ts'
import type { Desk } from '../../server/platform/desk.ts'
import { startEngine } from '../../server/platform/engine.ts'
import { openLog } from '../../server/platform/log.ts'
import type { Stop } from '../../server/platform/module.ts'
import { type ClonedDatabase, cloneDatabase } from '../database.ts'
import { temporaryFolder } from '../folders.ts'
import { until } from '../harness/until.ts'
import { checkStory } from '../story.ts'

const size = 300
const folder = temporaryFolder()
let database: ClonedDatabase
let desk: Desk
let workspaceId: string
let close: Stop

beforeAll(async () => {
  database = await cloneDatabase()
  const config = loadConfig({
    HANDRAIL_DATA: folder.path,
    HANDRAIL_DEMO: 'yes',
    HANDRAIL_LOG_LEVEL: 'silent',
    HANDRAIL_MAIL_DOMAIN: 'meridian.example',
  })
  const opened = await openDesk({ config, clock: systemClock(), log: openLog(config), app: database.app })
  desk = opened.desk
  close = opened.close
  await composition.foundFirst(desk)
  workspaceId = (await desk.db.directory.selectFrom('workspace').select('id').executeTakeFirstOrThrow()).id
  await prepareDemo(desk, workspaceId, { tickets: size, say: () => undefined })
  const stopEngine = await startEngine(desk, [tickets])
  await showSettings(desk, workspaceId)
  await showRoster(desk, workspaceId)
  await showWork(desk, workspaceId)
  await until(
    'what it leads to is done',
    async () => (await desk.db.inWorkspace(workspaceId, workLeft)) === 0,
  )
  await stopEngine()
})

afterAll(async () => {
  await close?.()
  await database?.drop()
  folder[Symbol.dispose]()
})

/** Jobs that a parent's count of children waits for, and events that have no position yet. */
const workLeft = async (tx: Tx): Promise<number> => {
  const jobs = await tx.selectFrom('job').select('key').where('queue', '=', 'count-children').execute()
  const events = await tx.selectFrom('event_pending').select('event_id').execute()
  return jobs.length + events.length
}

const load = () =>
  desk.db.inWorkspace(workspaceId, (tx) => tx.selectFrom('ticket').selectAll().orderBy('number').execute())

describe('the demo desk', () => {
  it('tells in its events what its rows tell, and its chain holds', async () => {
    await checkStory(desk.db)
  })

  it('has tickets in every state, most of them closed', async () => {
    const count = new Map<string, number>(statuses.map((status) => [status, 0]))
    for (const { status } of await load()) count.set(status, (count.get(status) ?? 0) + 1)
    for (const status of statuses) expect(count.get(status), status).toBeGreaterThan(0)
    expect(count.get('closed')).toBeGreaterThan(size / 2)
  })

  it('numbers its tickets from 1 in the order of their arrival, and the counter goes on after them', async () => {
    const rows = await load()
    expect(rows.map((row) => row.number)).toEqual(rows.map((_, i) => i + 1))
    expect([...rows].sort((a, b) => (a.created_at < b.created_at ? -1 : 1)).map((row) => row.number)).toEqual(
      rows.map((row) => row.number),
    )
    const counter = await desk.db.inWorkspace(workspaceId, (tx) =>
      tx.selectFrom('ticket_counter').select('last').executeTakeFirstOrThrow(),
    )
    expect(counter.last).toBe(size)
  })

  it('ends before now, and its newest tickets are hours old at most', async () => {
    const now = desk.clock.now().epochMilliseconds
    const rows = await load()
    for (const row of rows) expect(Date.parse(row.updated_at)).toBeLessThanOrEqual(now)
    expect(now - Date.parse(rows.at(-1)?.created_at ?? '')).toBeLessThan(5 * 3_600_000)
  })

  it('reads differently from ticket to ticket, with no slot left open', async () => {
    const rows = await load()
    expect(new Set(rows.map((row) => row.subject)).size).toBeGreaterThan(size * 0.6)
    const messages = await desk.db.inWorkspace(workspaceId, (tx) =>
      tx.selectFrom('message').select('text').execute(),
    )
    expect(new Set(messages.map((m) => m.text)).size).toBeGreaterThan(messages.length * 0.7)
    for (const text of [...rows.map((row) => row.subject), ...messages.map((m) => m.text)])
      expect(text).not.toMatch(/[{}#]|undefined/)
  })

  it('gives a sign-in link for each role', async () => {
    const links = await demoLinks(desk, workspaceId)
    expect(links.map((link) => link.role)).toEqual([
      'owner',
      'administrator',
      'manager',
      'coordinator',
      'agent',
      'requester',
    ])
    for (const { url } of links) expect(url).toMatch(/^http:\/\/localhost:\d+\/(desk\/link|sign-in)\/hro_/)
  })

  it('has somebody at work whenever it is looked at, and services that ask for what they know', async () => {
    const now = desk.clock.now()
    const staff = await desk.db.inWorkspace(workspaceId, (tx) => loadStaff(tx, workspaceId, now))
    expect(staff.filter((s) => s.presence.state === 'online').length).toBeGreaterThan(2)
    const asked = await desk.db.inWorkspace(workspaceId, (tx) => loadItems(tx, workspaceId, 'service'))
    const known = new Set(staff.flatMap((s) => Object.keys(s.skills)))
    const skills = asked.flatMap((s) => (s.body as unknown as Service).skills)
    expect(skills.length).toBeGreaterThan(5)
    for (const { skillId } of skills) expect(known).toContain(skillId)
  })

  it('explains each ticket in words, with names and reasons', async () => {
    const told = await desk.db.inWorkspace(workspaceId, (tx) => explainTicket(tx, workspaceId, size - 1))
    expect(told.steps[0]?.what).toMatch(/^opened over mail for Jane Miller, priority/)
    expect(told.steps.map((step) => step.because)).toContain(
      'The requester answered, so it is our turn again.',
    )
    for (const { what } of told.steps) expect(what).not.toMatch(/[0-9a-f]{8}-|undefined/)
    await expect(
      desk.db.inWorkspace(workspaceId, (tx) => explainTicket(tx, workspaceId, size + 1)),
    ).rejects.toThrow(`There is no ticket ${size + 1}.`)
  })

  it('is left as it is the second time', async () => {
    expect(await prepareDemo(desk, workspaceId, { tickets: 10, say: () => undefined })).toBe('present')
    expect(await load()).toHaveLength(size)
  })
})
