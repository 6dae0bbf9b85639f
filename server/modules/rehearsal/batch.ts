// Plays the next tickets of a rehearsal under both laws and adds up what differs.
import { setImmediate } from 'node:timers/promises'
import { fieldsIn } from '../../../rules/conditions/index.ts'
import type { Law } from '../../../rules/law/law.ts'
import type { LawWorld } from '../../../rules/law/world.ts'
import { compare } from '../../../rules/rehearsal/compare.ts'
import { type Deed, play } from '../../../rules/rehearsal/play.ts'
import { addTo, noSums, type Sums } from '../../../rules/rehearsal/sum.ts'
import type { Tx } from '../../platform/database.ts'
import { loadLawPeople, nobody, type People } from '../tickets/index.ts'
import { loadDeeds } from './deeds.ts'
import { type Routers, routersFor } from './routers.ts'
import { type Chosen, nextChosen } from './select.ts'
import { insertFound, type RunRow, updateRun } from './store.ts'
import type { Laws } from './trial.ts'

export const batch = 1000
const portion = 100
const breathMillis = 25

/** How many tickets were looked at. */
export const playBatch = async (tx: Tx, run: RunRow, laws: Laws): Promise<number> => {
  const { before, after } = laws
  const tickets = await nextChosen(tx, run, before.catalogue, batch)
  if (tickets.length === 0) return 0
  const people =
    before.asksPeople || after.asksPeople ? await loadLawPeople(tx, run.workspace_id, tickets) : nobody
  const sums = (run.sums as unknown as Sums | null) ?? noSums()
  const found: Parameters<typeof insertFound>[1][number][] = []
  const routers = await routersFor(tx, run, laws, sums, tickets)
  let rested = performance.now()
  for await (const [ticket, deeds] of histories(tx, run.workspace_id, tickets, withWords(laws))) {
    const changes = playBoth(ticket, deeds, laws, people, run.until, sums, routers)
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

const withWords = ({ before, after }: Laws): boolean => asksWords(before.law) || asksWords(after.law)

/** The database reads the next ones while these are played. */
async function* histories(
  tx: Tx,
  workspaceId: string,
  tickets: readonly Chosen[],
  words: boolean,
): AsyncGenerator<[Chosen, readonly Deed[]]> {
  const load = (from: number) => {
    const ids = tickets.slice(from, from + portion).map((t) => t.id)
    const loading = loadDeeds(tx, workspaceId, ids, words)
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

const playBoth = (
  ticket: Chosen,
  deeds: readonly Deed[],
  { before, after }: Laws,
  people: People,
  until: string,
  sums: Sums,
  routers: Routers | null,
) => {
  const [first] = deeds
  if (first?.events[0]?.type !== 'ticket.created') return []
  const requester = people.requesters.get(ticket.requesterId)
  const beside: LawWorld['beside'] = {
    subject: ticket.subject,
    words: ticket.words,
    said: null,
    ...(requester ? { requester } : {}),
    organisation: people.organisations.get(ticket.organisationId ?? '') ?? null,
  }
  const was = play(ticket.id, deeds, { ...before, beside }, until, routers?.before)
  const is = play(ticket.id, deeds, { ...after, beside }, until, routers?.after)
  const differences = compare(was, is)
  addTo(sums, was, is, differences)
  return differences
}

const asksWords = (law: Law): boolean =>
  [...law.trigger, ...law.sla_policy, ...law.priority_policy].some(({ body }) =>
    fieldsIn(body.condition).has('text'),
  )
