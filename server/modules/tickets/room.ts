// Keeps everybody within their capacity, whichever way a ticket comes to them (rules/routing/over.ts).
import { explained, giftOf, mayGoOver, refuseOver, toNobody, wordsOver } from '../../../rules/routing/over.ts'
import type { Why } from '../../../rules/routing/work.ts'
import { applyAll, type TicketEvent } from '../../../rules/ticket/index.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Refused } from '../../platform/refused.ts'
import { judgeRoom } from '../workload/index.ts'
import type { TicketCommit } from './commit.ts'

const giftIn = ({ before, events, actor }: TicketCommit) => giftOf(before?.state ?? null, events, actor)

/** In order: what stands against giving it to whom it goes; null: nothing, or it goes to nobody new. */
export const judgeRooms = async (
  tx: Tx,
  workspaceId: string,
  commits: readonly TicketCommit[],
): Promise<(Why | null)[]> => {
  const gifts = commits.map((commit) => (commit.room === 'kept' ? null : giftIn(commit)))
  const places = gifts.flatMap((gift, i) => (gift ? [i] : []))
  const judged = await judgeRoom(
    tx,
    workspaceId,
    places.map((i) => giving(commits[i] as TicketCommit, gifts[i] as Giving)),
  )
  const found = new Map(places.map((i, n) => [i, judged[n] ?? null]))
  return commits.map((_, i) => found.get(i) ?? null)
}

type Giving = NonNullable<ReturnType<typeof giftIn>>

const giving = ({ before, ticketId, events, now }: TicketCommit, { personId, by }: Giving) => ({
  personId,
  ticket: applyAll(before?.state ?? null, ticketId, events, iso(now)),
  isGuessBinding: by === 'desk',
})

/** Their events, where need be without whom they went to, or with words why it was too much. Throws Refused. */
export const keepRoom = async (
  tx: Tx,
  workspaceId: string,
  commits: readonly TicketCommit[],
): Promise<(readonly TicketEvent[])[]> => {
  const against = await judgeRooms(tx, workspaceId, commits)
  return commits.map((commit, i) => {
    const { events, actor, overCapacity } = commit
    const why = against[i]
    const gift = why ? giftIn(commit) : null
    if (!why || !gift) return events
    if (gift.by === 'own' || mayGoOver(actor, overCapacity))
      return explained(events, wordsOver(why, gift.by, overCapacity))
    if (gift.by === 'desk' || commit.room === 'or_nobody') return toNobody(events, why)
    throw new Refused(refuseOver(why, gift.personId, actor))
  })
}
