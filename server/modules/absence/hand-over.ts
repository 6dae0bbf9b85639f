// Hands open work over when an absence begins: to whoever stands in, or back to its team.
//
// Each ticket is changed by a command of its own, so a crash half way is finished by the next try; a ticket that does
// not let itself be changed stays where it is and hinders no other.
import { system } from '../../../rules/actor.ts'
import { isRefusal } from '../../../rules/refusal.ts'
import { isOut, standIn } from '../../../rules/roster/deputy.ts'
import type { Staff } from '../../../rules/roster/types.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import type { JobHandler } from '../../platform/jobs/handler.ts'
import { scheduleJob } from '../../platform/jobs/schedule.ts'
import { handOverQueue, loadHandOver, loadStaff, noteHandedOver } from '../roster/index.ts'
import { changeTicket } from '../tickets/index.ts'

export const handOverWork: JobHandler = {
  queue: handOverQueue,
  concurrency: 1,
  leaseSeconds: 600,
  retryInSeconds: (attempts) => Math.min(30 * 2 ** attempts, 3600),
  run: async (desk, { workspaceId, key: personId }, done) => {
    const now = desk.clock.now()
    const found = await desk.db.inWorkspace(workspaceId, (tx) => look(tx, workspaceId, personId, now))
    if (found.isDue) await give(desk, workspaceId, found)
    await desk.db.inWorkspace(workspaceId, async (tx) => {
      await done(tx)
      if (found.isDue) await noteHandedOver(tx, workspaceId, personId, iso(now))
      // The clock was set back, or the absence was put off: later then.
      else if (found.later)
        await scheduleJob(tx, { workspaceId, queue: handOverQueue, key: personId, runAt: found.later })
    })
  },
}

interface Found {
  isDue: boolean
  later: Temporal.Instant | null
  numbers: readonly number[]
  toId: string | null
  name: string
}

const look = async (tx: Tx, workspaceId: string, personId: string, now: Temporal.Instant): Promise<Found> => {
  const staff = new Map((await loadStaff(tx, workspaceId, now)).map((s) => [s.personId, s]))
  const person = staff.get(personId)
  const out = person?.outOfOffice ?? null
  const nothing = { isDue: false, later: null, numbers: [], toId: null, name: '' }
  if (!person || !out?.handsOver || (await loadHandOver(tx, workspaceId, personId))) return nothing
  const at = now.epochMilliseconds
  if (!isOut(out, at))
    return { ...nothing, later: out.from > at ? Temporal.Instant.fromEpochMilliseconds(out.from) : null }
  const toId = standIn(personId, staff, at)
  const numbers = await loadOpenNumbers(tx, workspaceId, personId)
  return { isDue: true, later: null, numbers, toId, name: nameOf(person) }
}

const nameOf = (person: Staff): string => person.name

const loadOpenNumbers = async (tx: Tx, workspaceId: string, personId: string): Promise<number[]> =>
  (
    await tx
      .selectFrom('ticket')
      .select('number')
      .where('workspace_id', '=', workspaceId)
      .where('assignee_id', '=', personId)
      .where('is_open', '=', true)
      .where('merged_into', 'is', null)
      .orderBy('number')
      .execute()
  ).map((row) => row.number)

const give = async (desk: Desk, workspaceId: string, { numbers, toId, name }: Found): Promise<void> => {
  const because = toId
    ? `${name} is out of office, and their deputy stands in.`
    : `${name} is out of office, and nobody stands in.`
  for (const number of numbers) {
    const result = await changeTicket(desk, workspaceId, system('roster'), number, {
      assigneeId: toId,
      because,
    })
    if (isRefusal(result)) desk.log.info({ number, code: result.refused }, 'open work was not handed over')
  }
}
