// Tells people of courses they are to take: the team by notices, requesters by mail. Looked at a few times a day.

import { isTeamRole } from '../../../rules/access/roles.ts'
import { system } from '../../../rules/actor.ts'
import { type Nudge, nudgeOf } from '../../../rules/courses/remind.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import type { JobHandler } from '../../platform/jobs/handler.ts'
import { bringForward, scheduleJob } from '../../platform/jobs/schedule.ts'
import { queueMails } from '../../platform/mail/outbox.ts'
import { portalAddress } from '../brands/index.ts'
import { tellCourse } from './events.ts'
import { loadStandings, type Standing } from './learners.ts'
import { nudgeMail } from './nudge-mail.ts'
import { type CourseRow, lockCourse, lockProgress, updateProgress } from './store.ts'

const nudgeQueue = 'nudge-learners'
const lookAgain = { hours: 6 }

/** There is something new to tell of a course, perhaps. */
export const wakeNudges = (desk: Desk, tx: Tx, workspaceId: string, courseId: string): Promise<void> =>
  bringForward(tx, [{ workspaceId, queue: nudgeQueue, key: courseId, runAt: desk.clock.now() }])

export const nudgeLearners: JobHandler = {
  queue: nudgeQueue,
  concurrency: 1,
  leaseSeconds: 120,
  retryInSeconds: (attempts) => Math.min(3600, 60 * 2 ** attempts),
  run: async (desk, { workspaceId, queue, key }, done) => {
    await desk.db.inWorkspace(workspaceId, async (tx) => {
      // Danger: course, learners, job, in the order in which everybody locks them.
      const row = await lockCourse(tx, workspaceId, key)
      const standings = row?.state === 'open' ? await loadStandings(tx, workspaceId, row) : []
      if (row) await nudge(desk, tx, row, standings)
      await done(tx)
      if (standings.some((s) => s.offer.reached !== null))
        await scheduleJob(tx, { workspaceId, queue, key, runAt: desk.clock.now().add(lookAgain) })
    })
    desk.hints.poke(workspaceId)
  },
}

const nudge = async (desk: Desk, tx: Tx, row: CourseRow, standings: readonly Standing[]): Promise<void> => {
  const workspaceId = row.workspace_id
  const told: { standing: Standing; nudge: Nudge }[] = []
  for (const standing of standings) {
    const { offer, who } = standing
    const { role } = who.ref
    if (!offer.reached || (row.who === 'staff' && !isTeamRole(role))) continue
    const progress = await lockProgress(tx, workspaceId, row.id, who.ref.id)
    const due = nudgeOf(
      {
        dueAt: offer.reached.dueAt,
        assignedAt: offer.reached.assignedAt,
        finishedAt: progress.finished_at,
        expiresAt: progress.expires_at,
        given: progress.nudges,
      },
      desk.clock.now(),
    )
    if (!due) continue
    await updateProgress(tx, progress, { nudges: [...progress.nudges, due] })
    told.push({ standing, nudge: due })
  }
  const team = told.filter((t) => isTeamRole(t.standing.who.ref.role))
  if (team.length > 0)
    await tellCourse(desk, tx, workspaceId, {
      actor: system('courses'),
      courseId: row.id,
      type: 'course.nudged',
      data: { personIds: team.map((t) => t.standing.who.ref.id) },
    })
  const outside = told.filter((t) => !team.includes(t))
  const bases: string[] = []
  for (const { standing } of outside)
    bases.push(await portalAddress(desk, tx, workspaceId, { personId: standing.who.ref.id }))
  await queueMails(
    desk,
    tx,
    outside.map(({ standing: { who, offer }, nudge: why }, at) => ({
      workspaceId,
      kind: 'course' as const,
      toAddress: who.ref.email,
      toPersonId: who.ref.id,
      data: {
        ...nudgeMail(who.language, why, {
          title: offer.row.title,
          dueAt: offer.reached?.dueAt ?? null,
          expiresAt: offer.progress.expiresAt,
        }),
        link: `${bases[at]}/courses/${row.id}`,
      },
    })),
  )
}
