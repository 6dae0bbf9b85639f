// What will be late, why, and whom it should go to instead.
import type { z } from 'zod'
import type { BoardWarning } from '../../../contract/dispatch.ts'
import type { PersonRef } from '../../../contract/people.ts'
import { worded } from '../../../rules/routing/sentence.ts'
import type { Tx } from '../../platform/database.ts'
import type { CardRow } from './card.ts'
import type { Asked } from './on-ticket.ts'
import { type Day, findMove } from './outlook.ts'
import { type DispatchWorld, loadDispatchWorld } from './world.ts'

interface Late {
  world: DispatchWorld
  ones: readonly CardRow[]
  days: ReadonlyMap<string, Day>
  people: ReadonlyMap<string, PersonRef>
  late: readonly Day['expected'][number][]
}

export const warn = async (
  tx: Tx,
  { workspaceId, desk }: Asked,
  { world, ones, days, people, late }: Late,
): Promise<z.infer<typeof BoardWarning>[]> => {
  if (late.length === 0) return []
  const rows = late.flatMap((e) => ones.find((row) => row.id === e.ticketId) ?? [])
  const around = await loadDispatchWorld(tx, workspaceId, desk.clock.now(), rows, { desk: world })
  return late.flatMap((e) => {
    const wanting = around.wanting.find((w) => w.row.id === e.ticketId)
    if (!wanting || !e.because) return []
    const found = findMove(around, wanting, days)
    const person = people.get(found?.personId ?? '')
    return [
      {
        number: wanting.row.number,
        reason: worded(e.because),
        move:
          found && person
            ? {
                person,
                earlyMinutes: found.earlyMinutes,
                reason: worded({
                  code: 'would_be_early',
                  params: { name: person.name, minutes: found.earlyMinutes },
                }),
              }
            : null,
      },
    ]
  })
}
