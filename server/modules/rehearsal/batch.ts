// Plays the next tickets of a rehearsal under both laws and adds up what differs.
import { setImmediate } from 'node:timers/promises'
import { fieldsIn } from '../../../rules/conditions/index.ts'
import type { LawWorld } from '../../../rules/law/world.ts'
import { compare } from '../../../rules/rehearsal/compare.ts'
import type { Deed } from '../../../rules/rehearsal/deed.ts'
import { play } from '../../../rules/rehearsal/play.ts'
import { retime } from '../../../rules/rehearsal/retime.ts'
import { addTo, noSums, type Sums } from '../../../rules/rehearsal/sum.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { loadLawPeople, nobody, type People } from '../tickets/index.ts'
import { loadDeeds } from './deeds.ts'
import { keepExamples } from './examples.ts'
import { loadRosters, type Rosters, sumRosters } from './rosters.ts'
import { type Routers, routersFor } from './routers.ts'
import { type Chosen, nextChosen } from './select.ts'
import { insertFound, type RunRow, updateRun } from './store.ts'
import type { Laws } from './trial.ts'

export const batch = 1000
const portion = 100
const breathMillis = 25

/** What is read once for some seconds of batches. */
export interface Stage {
  laws: Laws
  /** undefined: not asked for yet. */
  rosters: Rosters | null | undefined
}

/** How many tickets were looked at. */
export const playBatch = async (desk: Desk, tx: Tx, run: RunRow, stage: Stage): Promise<number> => {
  const { laws } = stage
  const tickets = await nextChosen(tx, run, laws.before.catalogue, batch)
  const [first] = tickets
  if (!first) return 0
  const from = Temporal.Instant.from(first.createdAt)
  stage.rosters = stage.rosters === undefined ? await loadRosters(tx, run, from) : stage.rosters
  const { rosters } = stage
  const people = asksPeople(laws) ? await loadLawPeople(tx, run.workspace_id, tickets) : nobody
  const sums = { ...noSums(), ...(run.sums as unknown as Sums | null) }
  if (rosters?.isTried) sums.roster ??= await sumRosters(tx, run, rosters, from)
  const found: Parameters<typeof insertFound>[1][number][] = []
  const routers = rosters && routersFor(laws, sums, tickets, rosters)
  let rested = performance.now()
  for await (const [ticket, deeds] of histories(tx, run.workspace_id, tickets, withWords(laws))) {
    const played = playBoth(ticket, deeds, { laws, people, until: run.until, rosters, routers })
    if (!played) continue
    const { was, is } = played
    const changes = compare(was, is)
    addTo(sums, was, is, changes)
    await keepExamples(desk, tx, run.workspace_id, sums, ticket, is.doings)
    if (changes.length > 0)
      found.push({
        workspace_id: run.workspace_id,
        rehearsal_id: run.id,
        ticket_id: ticket.id,
        number: ticket.number,
        whats: [...new Set(changes.map((c) => c.what))],
        changes: JSON.stringify(changes),
      })
    // The desk goes on answering meanwhile.
    if (performance.now() - rested > breathMillis) {
      await setImmediate()
      rested = performance.now()
    }
  }
  await insertFound(tx, found)
  await updateRun(tx, run.workspace_id, run.id, {
    after_id: tickets.at(-1)?.id ?? run.after_id,
    done: run.done + tickets.length,
    sums: JSON.stringify(sums),
  })
  return tickets.length
}

const withWords = (laws: Laws): boolean => asks(laws, (field) => field === 'text')

const asksPeople = (laws: Laws): boolean =>
  asks(laws, (field) => field === 'vip' || field.startsWith('requester') || field.startsWith('organisation'))

/** Whether some condition of either law asks about such a field. */
const asks = ({ before, after }: Laws, about: (field: string) => boolean): boolean =>
  [before.law, after.law].some((law) =>
    [...law.trigger, ...law.time_rule, ...law.sla_policy, ...law.priority_policy].some(({ body }) =>
      [...fieldsIn(body.condition)].some(about),
    ),
  )

/** The database reads the next ones while these are played. */
async function* histories(
  tx: Tx,
  workspaceId: string,
  tickets: readonly Chosen[],
  words: boolean,
): AsyncGenerator<[Chosen, readonly Deed[]]> {
  const load = (from: number) => {
    const loading = loadDeeds(tx, workspaceId, tickets.slice(from, from + portion), words)
    // A fault is told where it is waited for.
    loading.catch(() => {})
    return loading
  }
  let next = load(0)
  for (let from = 0; from < tickets.length; from += portion) {
    const deeds = await next
    if (from + portion < tickets.length) next = load(from + portion)
    for (const ticket of tickets.slice(from, from + portion)) yield [ticket, deeds.get(ticket.id) ?? []]
  }
}

interface Playing {
  laws: Laws
  people: People
  until: string
  rosters: Rosters | null
  routers: Routers | null
}

/** null: a history that does not begin with its opening cannot be played. */
const playBoth = (
  ticket: Chosen,
  deeds: readonly Deed[],
  { laws: { before, after }, people, until, rosters, routers }: Playing,
) => {
  const [first] = deeds
  if (first?.events[0]?.type !== 'ticket.created') return null
  const requester = people.requesters.get(ticket.requesterId)
  const beside: LawWorld['beside'] = {
    subject: ticket.subject,
    words: ticket.words,
    said: null,
    ...(requester ? { requester } : {}),
    organisation: people.organisations.get(ticket.organisationId ?? '') ?? null,
  }
  const worktimes = rosters?.isTried ? rosters.worktimes(ticket.teamId) : null
  const then = worktimes ? retime(deeds, worktimes.was, worktimes.is, until) : deeds
  return {
    was: play(ticket.id, deeds, { ...before, beside }, until, routers?.before),
    is: play(ticket.id, then, { ...after, beside }, until, routers?.after),
  }
}
