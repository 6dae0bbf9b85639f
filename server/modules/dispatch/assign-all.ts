// "Assign all as suggested": what it would do, and doing exactly that, ticket by ticket.
import { planAll } from '../../../rules/routing/plan-all.ts'
import { tidy } from '../../../rules/routing/points.ts'
import { rank } from '../../../rules/routing/rank.ts'
import { sentence, worded } from '../../../rules/routing/sentence.ts'
import type { Why } from '../../../rules/routing/work.ts'
import { anyOf } from '../../platform/any-of.ts'
import { commitIn } from '../../platform/commit.ts'
import type { Tx } from '../../platform/database.ts'
import { Refused } from '../../platform/refused.ts'
import { loadPeopleByIds } from '../people/index.ts'
import { cardOf, cardRows, loadTray } from './card.ts'
import { keepChoice } from './choices.ts'
import { giveIn } from './give.ts'
import { type Asked, needTicket } from './on-ticket.ts'
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

export const assignAll = async (call: Asked, pairs: readonly Pair[]) => {
  const looked = await lookAll(call, pairs)
  const items = []
  for (const pair of pairs) {
    const because = await assignOne(call, pair, looked.get(pair.number))
    items.push({ number: pair.number, isDone: because === null, because: because ? worded(because) : null })
  }
  return { items, assigned: items.filter((i) => i.isDone).length }
}

/** People once for all of them: who is proposed is known by now, this is why. */
const lookAll = ({ desk, workspaceId }: Asked, pairs: readonly Pair[]): Promise<Map<number, Suggested>> =>
  desk.db.inWorkspace(workspaceId, async (tx) => {
    const rows = await cardRows(tx, workspaceId)
      .where(
        't.number',
        '=',
        anyOf(
          pairs.map((p) => p.number),
          'bigint',
        ),
      )
      .execute()
    const world = await loadDispatchWorld(tx, workspaceId, desk.clock.now(), rows)
    return new Map(
      world.wanting.map((wanting) => {
        const ranked = rank(wanting.work, world.candidatesOf(wanting.work), wanting.routing, world.now)
        return [wanting.row.number, { world, wanting, ranked }]
      }),
    )
  })

/** null: done. */
const assignOne = async (
  call: Asked,
  { number, personId }: Pair,
  suggested: Suggested | undefined,
): Promise<Why | null> => {
  const { desk, workspaceId, actor } = call
  try {
    await commitIn(desk, workspaceId, async (tx) => {
      const ticket = await needTicket(tx, workspaceId, { number })
      const now = desk.clock.now()
      const own = suggested?.ranked.find((r) => r.personId === personId)
      const why = own?.reasons.slice(0, 3).map(sentence).join(', ') ?? ''
      await giveIn(tx, call, ticket, {
        personId,
        isWithinCapacity: true,
        onlyIfFree: true,
        because: why === '' ? 'Assigned as suggested.' : `Assigned as suggested: ${why}.`,
      })
      if (!suggested) return
      const best = own && own.blockedBy.length === 0 ? own : bestOf(suggested.ranked)
      await keepChoice(tx, workspaceId, now, { suggested, best, chosenId: personId }, actor.id, {})
    })
    return null
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const because = error.refusal.data?.because
    return isWhy(because) ? because : { code: 'assigned_meanwhile', params: {} }
  }
}

const isWhy = (value: unknown): value is Why =>
  typeof value === 'object' && value !== null && 'code' in value && 'params' in value
