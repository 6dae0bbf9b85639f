// "Give me the next": of the tickets that wait in somebody's teams, the most pressing that they may take.
import { isRefusal, refuse } from '../../../rules/refusal.ts'
import { type Ranked, rank } from '../../../rules/routing/rank.ts'
import { sentence } from '../../../rules/routing/sentence.ts'
import { commitIn } from '../../platform/commit.ts'
import { Refused } from '../../platform/refused.ts'
import { loadPeopleByIds, teamIdsOf } from '../people/index.ts'
import { type CardRow, loadTray } from './card.ts'
import { giveAllIn } from './give.ts'
import { type Asked, needTicket, show } from './on-ticket.ts'
import { presentRanked } from './present.ts'
import { loadDispatchWorld } from './world.ts'

const lookedAt = 100
const tries = 5

export const pull = async (call: Asked, teamId: string | undefined) => {
  const passedOver = new Set<string>()
  for (let i = 0; i < tries; i++) {
    const found = await findNext(call, teamId, passedOver)
    if (found === null) break
    const taken = await take(call, found.row, found.ranked)
    if (!isRefusal(taken)) return { ticket: taken, suggestion: found.shown }
    // Somebody was quicker: the next one.
    passedOver.add(found.row.id)
  }
  return { ticket: null, suggestion: null }
}

const findNext = ({ desk, workspaceId, actor }: Asked, teamId: string | undefined, without: Set<string>) =>
  desk.db.inWorkspace(workspaceId, async (tx) => {
    const own = await teamIdsOf(tx, actor.id)
    if (teamId !== undefined && !own.includes(teamId))
      throw new Refused(
        refuse('invalid', 'You are not in this team.', {
          faults: [{ field: 'body.teamId', message: 'must be one of your teams' }],
        }),
      )
    const rows = await loadTray(tx, workspaceId, {
      teamIds: teamId === undefined ? own : [teamId],
      limit: lookedAt,
    })
    const world = await loadDispatchWorld(tx, workspaceId, desk.clock.now(), rows)
    for (const { row, work, routing } of world.wanting) {
      if (without.has(row.id)) continue
      const me = world.candidatesOf(work).filter((c) => c.staff.personId === actor.id)
      const [ranked] = rank(work, me, routing, world.now)
      if (!ranked || ranked.blockedBy.some(({ code }) => !isOwnAffair(code))) continue
      const people = await loadPeopleByIds(tx, [actor.id])
      return { row, ranked, shown: presentRanked(world, people, ranked) }
    }
    return null
  })

/** Whoever asks for work is there, whatever the roster says. */
const isOwnAffair = (code: string): boolean =>
  ['off_shift', 'on_break', 'away', 'busy', 'out_of_office'].includes(code)

const take = async (call: Asked, row: CardRow, ranked: Ranked) => {
  const { desk, workspaceId, actor } = call
  try {
    return await commitIn(desk, workspaceId, async (tx) => {
      const ticket = await needTicket(tx, workspaceId, { id: row.id })
      const [why] = ranked.reasons
      const because = why ? `They asked for the next: ${sentence(why)}.` : 'They asked for the next.'
      const [refusal] = await giveAllIn(tx, call, [{ ticket, personId: actor.id, because }])
      if (refusal) throw new Refused(refusal)
      return show(tx, call, ticket.state.id)
    })
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
}
