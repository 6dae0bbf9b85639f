// "Assign all as suggested": what it would do, and doing exactly that, ticket by ticket.
import type { Refusal } from '../../../rules/refusal.ts'
import { planAll } from '../../../rules/routing/plan-all.ts'
import { tidy } from '../../../rules/routing/points.ts'
import { rank } from '../../../rules/routing/rank.ts'
import { sentence, worded } from '../../../rules/routing/sentence.ts'
import type { Why } from '../../../rules/routing/work.ts'
import { anyOf } from '../../platform/any-of.ts'
import { commitIn } from '../../platform/commit.ts'
import type { Tx } from '../../platform/database.ts'
import { loadPeopleByIds } from '../people/index.ts'
import { lockTickets } from '../tickets/index.ts'
import { cardOf, cardRows, loadTray } from './card.ts'
import { keepChoices } from './choices.ts'
import { giveAllIn } from './give.ts'
import type { Asked } from './on-ticket.ts'
import { loadOf, nobodyBecause, presentRanked } from './present.ts'
import { bestOf, needTeam, type Suggested } from './suggest.ts'
import { loadDispatchWorld } from './world.ts'

export const previewAll = async (tx: Tx, { workspaceId, desk }: Asked, team: string | undefined) => {
  if (team) await needTeam(tx, workspaceId, team)
  const rows = await loadTray(tx, workspaceId, { teamIds: team ? [team] : null, limit: 200 })
  const world = await loadDispatchWorld(tx, workspaceId, desk.clock.now(), rows, { teamId: team })
  const choices = planAll(world.wanting, world.candidatesOf, world.now)
  const people = await loadPeopleByIds(
    tx,
    choices.flatMap((c) => c.chosen?.personId ?? []),
  )
  const chosen = choices.flatMap((c) => c.chosen ?? [])
  return {
    items: world.wanting.flatMap(({ row }, i) => {
      const best = choices[i]?.chosen
      const suggestion = best ? presentRanked(world, people, best) : null
      return suggestion ? [{ ticket: cardOf(row), suggestion }] : []
    }),
    left: world.wanting.flatMap(({ row }, i) => {
      const choice = choices[i]
      return choice && !choice.chosen ? [{ ticket: cardOf(row), nobody: nobodyBecause(choice.ranked) }] : []
    }),
    people: [...people.values()].map((person) => {
      const before = loadOf(world, person.id)
      const gained = chosen.filter((c) => c.personId === person.id)
      const points = tidy(gained.reduce((sum, c) => sum + c.points, before.points))
      return { person, before, after: { ...before, points, open: before.open + gained.length } }
    }),
  }
}

interface Pair {
  number: number
  personId: string
}

/** As many as are given in one transaction: others wait for their locks meanwhile. */
const inOne = 25

/** A number that comes twice counts once. */
export const assignAll = async (call: Asked, pairs: readonly Pair[]) => {
  const looked = await lookAll(call, pairs)
  const wanted = [...new Map(pairs.map((pair) => [pair.number, pair])).values()]
  const against = new Map<number, Why | null>()
  const free = wanted.filter(({ number }) => looked.has(number))
  for (let n = 0; n < free.length; n += inOne)
    for (const [number, why] of await assignSome(call, free.slice(n, n + inOne), looked))
      against.set(number, why)
  const items = wanted.map(({ number }) => {
    const because = against.has(number) ? (against.get(number) ?? null) : assignedMeanwhile
    return { number, isDone: because === null, because: because ? worded(because) : null }
  })
  return { items, assigned: items.filter((i) => i.isDone).length }
}

const assignedMeanwhile: Why = { code: 'assigned_meanwhile', params: {} }

/** Those that nobody has yet; people once for all of them: who is proposed is known by now, this is why. */
const lookAll = ({ desk, workspaceId }: Asked, pairs: readonly Pair[]): Promise<Map<number, Suggested>> =>
  desk.db.inWorkspace(workspaceId, async (tx) => {
    const numbers = pairs.map((p) => p.number)
    const rows = await cardRows(tx, workspaceId)
      .where('t.number', '=', anyOf(numbers, 'bigint'))
      .where('t.assignee_id', 'is', null)
      .execute()
    if (rows.length === 0) return new Map()
    const world = await loadDispatchWorld(tx, workspaceId, desk.clock.now(), rows)
    return new Map(
      world.wanting.map((wanting) => {
        const ranked = rank(wanting.work, world.candidatesOf(wanting.work), wanting.routing, world.now)
        return [wanting.row.number, { world, wanting, ranked }]
      }),
    )
  })

/** By number; null: done. */
const assignSome = (
  call: Asked,
  pairs: readonly Pair[],
  looked: ReadonlyMap<number, Suggested>,
): Promise<Map<number, Why | null>> => {
  const { desk, workspaceId, actor } = call
  return commitIn(desk, workspaceId, async (tx) => {
    const locked = await lockTickets(tx, workspaceId, { numbers: pairs.map((p) => p.number) })
    const kept = new Map(locked.map((ticket) => [ticket.state.number, ticket]))
    const there = pairs.flatMap(({ number, personId }) => {
      const [ticket, suggested] = [kept.get(number), looked.get(number)]
      if (!ticket || !suggested) return []
      const own = suggested.ranked.find((r) => r.personId === personId)
      const why = own?.reasons.slice(0, 3).map(sentence).join(', ') ?? ''
      const because = why === '' ? 'Assigned as suggested.' : `Assigned as suggested: ${why}.`
      return [{ number, ticket, personId, because, suggested, own }]
    })
    const said = await giveAllIn(tx, call, there)
    await keepChoices(
      tx,
      workspaceId,
      desk.clock.now(),
      there.flatMap(({ suggested, own, personId }, i) =>
        said[i]
          ? []
          : [
              {
                suggested,
                best: own?.blockedBy.length === 0 ? own : bestOf(suggested.ranked),
                chosenId: personId,
              },
            ],
      ),
      actor.id,
      {},
    )
    return new Map(there.map(({ number }, i) => [number, whyOf(said[i] ?? null)]))
  })
}

const whyOf = (refusal: Refusal | null): Why | null => {
  if (refusal === null) return null
  const because = refusal.data?.because
  return isWhy(because) ? because : assignedMeanwhile
}

const isWhy = (value: unknown): value is Why =>
  typeof value === 'object' && value !== null && 'code' in value && 'params' in value
