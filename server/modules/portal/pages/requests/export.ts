// Asks for a copy of one's own data, shows how far it is, and hands it out.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { commitIn } from '../../../../platform/commit.ts'
import { scheduleJob } from '../../../../platform/jobs/schedule.ts'
import { exportQueue } from '../../export/job.ts'
import { show } from '../../show.ts'
import { insertExport, loadExport } from '../../store/exports.ts'
import { exportView } from '../../views/export.ts'
import type { Visit } from '../../visit.ts'
import { dispositionOf } from '../file.ts'
import { notFound, type Requester } from '../requester.ts'

const newest = ({ portal, workspaceId, person, now }: Visit & Requester) =>
  portal.desk.db.inWorkspace(workspaceId, (tx) => loadExport(tx, workspaceId, person.id, now))

export const exportPage = async (visit: Visit & Requester, reply: FastifyReply): Promise<FastifyReply> => {
  const row = await newest(visit)
  // The page looks again by itself, without a script.
  if (row?.state === 'waiting') reply.header('refresh', '3')
  return show(
    visit,
    reply,
    'export',
    { title: visit.words.t('export.title'), back: '/profile/export' },
    { copy: exportView(visit.words, row) },
  )
}

/** One at a time: who asks again meanwhile waits for the same. */
export const askExport = async (visit: Visit & Requester, reply: FastifyReply): Promise<FastifyReply> => {
  const { portal, workspaceId, person, now } = visit
  await commitIn(portal.desk, workspaceId, async (tx) => {
    const running = await loadExport(tx, workspaceId, person.id, now)
    if (running?.state === 'waiting') return
    const id = await insertExport(tx, workspaceId, person.id, now)
    await scheduleJob(tx, { workspaceId, queue: exportQueue, key: id, runAt: now })
  })
  return reply.redirect('/profile/export', 303)
}

export const exportFile = async (
  visit: Visit & Requester,
  reply: FastifyReply,
  _request: FastifyRequest,
): Promise<FastifyReply> => {
  const row = await newest(visit)
  if (row?.state !== 'done' || row.hash === null) throw notFound()
  return reply
    .headers({
      'content-type': 'application/zip',
      'content-length': String(row.size),
      'content-disposition': dispositionOf('my-data.zip'),
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    })
    .send(visit.portal.desk.files.stream(visit.workspaceId, row.hash))
}
