// Starting and stopping rehearsals.
import type { z } from 'zod'
import type { contract } from '../../../contract/index.ts'
import type { Rehearsal } from '../../../contract/rehearsal.ts'
import type { PersonActor } from '../../../rules/actor.ts'
import type { Condition } from '../../../rules/conditions/index.ts'
import { refuse } from '../../../rules/refusal.ts'
import { iso } from '../../platform/clock.ts'
import { commitIn } from '../../platform/commit.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { writeEvents } from '../../platform/events/write.ts'
import { scheduleJob } from '../../platform/jobs/schedule.ts'
import { Refused } from '../../platform/refused.ts'
import { needSound } from '../conditions/index.ts'
import { currentLaw } from '../law/index.ts'
import { teamIdsOf } from '../people/index.ts'
import { loadViews } from '../views/index.ts'
import { rehearsalQueue } from './job.ts'
import { countChosen } from './select.ts'
import { showRun } from './show.ts'
import { insertRun, loadRun, lockRun, type RunRow, updateRun } from './store.ts'
import { keepTrials } from './trial.ts'

export interface Who {
  desk: Desk
  workspaceId: string
  actor: PersonActor
}
type Asked = z.infer<NonNullable<typeof contract.rehearsal.start.body>>

const usualDays = 30

export const startRehearsal = (who: Who, id: string, asked: Asked): Promise<Rehearsal> =>
  commitIn(who.desk, who.workspaceId, async (tx) => {
    const { desk, workspaceId, actor } = who
    const known = await loadRun(tx, workspaceId, id)
    if (known) return showRun(tx, known)
    const trials = await keepTrials(tx, workspaceId, asked.trials)
    const condition = await conditionOf(tx, who, asked)
    const now = desk.clock.now()
    const days = asked.days ?? (condition ? null : usualDays)
    await insertRun(tx, {
      workspace_id: workspaceId,
      id,
      person_id: actor.id,
      state: 'waiting',
      trials: JSON.stringify(trials),
      days,
      condition: condition && JSON.stringify(condition),
      since: days === null ? '0001-01-01T00:00:00.000Z' : iso(now.subtract({ hours: days * 24 })),
      until: iso(now),
      after_id: null,
      created_at: iso(now),
      finished_at: null,
      error: null,
    })
    const run = (await loadRun(tx, workspaceId, id)) as RunRow
    const { catalogue } = await currentLaw(tx, workspaceId)
    const counted = await updateRun(tx, workspaceId, id, { total: await countChosen(tx, run, catalogue) })
    await writeEvents(tx, workspaceId, now, [
      {
        subjectType: 'rehearsal',
        subjectId: id,
        type: 'rehearsal.started',
        actor,
        data: { items: trials.flatMap((t) => t.itemId ?? []), total: counted.total },
      },
    ])
    await scheduleJob(tx, { workspaceId, queue: rehearsalQueue, key: id, runAt: now })
    return showRun(tx, counted)
  })

const conditionOf = async (tx: Tx, { workspaceId, actor }: Who, asked: Asked): Promise<Condition | null> => {
  const parts: Condition[] = []
  if (asked.viewId) {
    const views = await loadViews(tx, workspaceId, actor.id, await teamIdsOf(tx, actor.id))
    const view = views.find((v) => v.id === asked.viewId)
    if (!view)
      throw new Refused(
        refuse('invalid', 'There is no such view.', {
          faults: [{ field: 'body.viewId', message: 'names no view you can see' }],
        }),
      )
    parts.push(view.condition as Condition)
  }
  if (asked.condition)
    parts.push((await needSound(tx, workspaceId, asked.condition, 'body.condition')).condition)
  const [first] = parts
  return first ? (parts.length === 1 ? first : { all: parts }) : null
}

export const needRun = async (tx: Tx, workspaceId: string, id: string): Promise<RunRow> => {
  const run = await loadRun(tx, workspaceId, id)
  if (!run) throw new Refused(noRun)
  return run
}

const noRun = refuse('not_found', 'There is no such rehearsal.')

export const cancelRehearsal = ({ desk, workspaceId }: Who, id: string): Promise<Rehearsal> =>
  commitIn(desk, workspaceId, async (tx) => {
    const run = await lockRun(tx, workspaceId, id)
    if (!run) throw new Refused(noRun)
    if (run.state !== 'waiting' && run.state !== 'running') return showRun(tx, run)
    const change = { state: 'cancelled' as const, finished_at: iso(desk.clock.now()) }
    return showRun(tx, await updateRun(tx, workspaceId, id, change))
  })
