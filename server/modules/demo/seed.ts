// Fills an empty desk: first the people, then the tickets in portions, each one transaction.
import { sql } from 'kysely'
import type { Status } from '../../../rules/ticket/words.ts'
import type { Desk } from '../../platform/desk.ts'
import { relayWorkspace } from '../../platform/events/relay.ts'
import { touchLaw } from '../../platform/law-version.ts'
import { putSampleFiles } from './attachments.ts'
import { type Cast, makeCast, type Person } from './cast.ts'
import { chainFrom } from './chain.ts'
import { type Dice, dice as diceOf } from './dice.ts'
import { directoryRows } from './directory.ts'
import { endingOf } from './endings.ts'
import { idsFrom } from './ids.ts'
import { demoLaw } from './law.ts'
import { officeOf } from './office.ts'
import { type Book, record } from './record.ts'
import { insertOf, noRows, type Rows } from './rows.ts'
import { tell } from './story.ts'
import type { Scenario } from './texts/scenario.ts'
import { byMachines, byPeople } from './texts/scenarios.ts'

export interface SeedOrder {
  tickets: number
  /** The same seed at the same time gives the same desk. */
  seed: number
  /** Names of durable reactions, which shall not run over invented history. */
  reactions: readonly string[]
  say: (line: string) => void
}

const days = 91
const portion = 1000
/** Beyond this, most stories are short, so that a million tickets take minutes. */
const manyTickets = 100_000

export const seedDesk = async (desk: Desk, workspaceId: string, order: SeedOrder): Promise<void> => {
  const now = desk.clock.now().epochMilliseconds
  const dice = diceOf(order.seed)
  const idAt = idsFrom(dice)
  const start = now - (days + 30) * 24 * 3_600_000
  await relayWorkspace(desk, workspaceId)
  const known = await loadKnown(desk, workspaceId)
  const cast = makeCast(dice, idAt, start, order.tickets, known.people)
  const chain = await chainFrom(desk, workspaceId)
  let writing: Promise<void> = Promise.resolve()
  /** One portion is written while the next one is invented; at most one waits. */
  const write = async (rows: Rows): Promise<void> => {
    chain(rows)
    const insert = insertOf(rows)
    await writing
    writing = desk.db.inWorkspace(workspaceId, async (tx) => {
      await sql`set local synchronous_commit = off`.execute(tx)
      await insert.execute(tx)
    })
    writing.catch(() => undefined)
  }
  await write(directoryRows(workspaceId, cast, idAt, start, new Set(known.people.values())))

  const { law, rows: lawRows, serviceOf } = demoLaw(workspaceId, cast, idAt, start)
  await write(lawRows)

  const book: Book = {
    workspaceId,
    mailbox: known.mailbox,
    dice,
    idAt,
    files: await putSampleFiles(desk.files, workspaceId),
    teams: new Set(Object.values(cast.teams).map((team) => team.id)),
    assignable: new Set(cast.people.filter((p) => p.role !== 'requester').map((p) => p.id)),
    // What rules set off would be a history of its own: those here begin with today.
    law: {
      law: { ...law, trigger: [], time_rule: [] },
      hours: { zone: 'UTC', days: [[], [], [], [], [], [], []], holidays: [] },
      catalogue: { fields: [] },
    },
  }
  const richness = order.tickets > manyTickets ? 0.25 : 1
  const setting = { dice, cast, now, office: officeOf(dice, now, days), richness, serviceOf }
  const arrivals = setting.office.arrivals(order.tickets)
  const progress = reporter(order)
  for (let from = 0; from < arrivals.length; from += portion) {
    const rows = noRows()
    arrivals.subarray(from, from + portion).forEach((at, i) => {
      const index = from + i
      const ending: Status = endingOf(dice, (now - at) / 3_600_000, index, arrivals.length)
      // Jane Miller's VPN, with the agent whose link is printed: what most people open first.
      const isFirstSeen = index === arrivals.length - 2
      const requester = isFirstSeen
        ? (cast.requesters[0] as Person)
        : dice.chance(0.03)
          ? cast.machine
          : pickRequester(dice, cast)
      const scenario = isFirstSeen ? byPeople[0] : undefined
      const told = scenario ?? scenarioFor(dice, cast, requester)
      const story = tell(
        setting,
        told,
        requester,
        at,
        ending,
        isFirstSeen ? cast.teams.Network.members[0] : undefined,
      )
      record(book, rows, index + 1, story)
    })
    await write(rows)
    progress(from)
  }
  await writing
  await finish(desk, workspaceId, order)
}

const pickRequester = (dice: Dice, cast: Cast): Person =>
  cast.requesters[Math.floor(cast.requesters.length * dice.next() ** 1.7)] ?? cast.machine

type Weighed = readonly (readonly [Scenario, number])[]
const weighed = (list: readonly Scenario[]): Weighed => list.map((scenario) => [scenario, scenario.weight])
const scenarios = {
  machine: weighed(byMachines),
  de: weighed(byPeople.filter((one) => one.language === 'de')),
  en: weighed(byPeople.filter((one) => one.language !== 'de')),
}

const scenarioFor = (dice: Dice, cast: Cast, requester: Person): Scenario => {
  if (requester === cast.machine) return dice.weigh(scenarios.machine)
  return dice.weigh(requester.language === 'de' && dice.chance(0.75) ? scenarios.de : scenarios.en)
}

const loadKnown = (desk: Desk, workspaceId: string) =>
  desk.db.inWorkspace(workspaceId, async (tx) => {
    const people = await tx
      .selectFrom('person')
      .select(['id', 'email'])
      .where('workspace_id', '=', workspaceId)
      .execute()
    const mailbox = await tx
      .selectFrom('mailbox')
      .select(['id', 'address'])
      .where('workspace_id', '=', workspaceId)
      .where('removed_at', 'is', null)
      .orderBy('created_at')
      .limit(1)
      .executeTakeFirst()
    return { people: new Map(people.map((p) => [p.email, p.id])), mailbox: mailbox ?? null }
  })

/** The counter last: while it is behind the tickets, the seeding was not finished. */
const finish = (desk: Desk, workspaceId: string, order: SeedOrder): Promise<void> =>
  desk.db.inWorkspace(workspaceId, async (tx) => {
    await touchLaw(tx, workspaceId)
    const own = { workspace_id: workspaceId }
    const last = await tx
      .selectFrom('event_position')
      .select((e) => e.fn.max('position').as('position'))
      .where('workspace_id', '=', workspaceId)
      .executeTakeFirstOrThrow()
    for (const name of order.reactions)
      await tx
        .insertInto('subscriber')
        .values({ ...own, name, position: last.position ?? 0 })
        .onConflict((c) => c.columns(['workspace_id', 'name']).doUpdateSet({ position: last.position ?? 0 }))
        .execute()
    await tx
      .insertInto('ticket_counter')
      .values({ ...own, last: order.tickets })
      .onConflict((c) => c.column('workspace_id').doUpdateSet({ last: order.tickets }))
      .execute()
  })

const reporter = ({ tickets, say }: SeedOrder): ((done: number) => void) => {
  const began = performance.now()
  const step = Math.max(portion, Math.ceil(tickets / 20 / portion) * portion)
  return (done) => {
    if (done === 0 || done % step !== 0) return
    const seconds = (performance.now() - began) / 1000
    const left = Math.round((seconds / done) * (tickets - done))
    say(`  ${done.toLocaleString('en')} of ${tickets.toLocaleString('en')} tickets, about ${left} s left`)
  }
}
