// Reads the text of one attachment and has its message indexed again. What cannot be read is kept with the reason.
import { iso } from '../../../platform/clock.ts'
import type { Desk } from '../../../platform/desk.ts'
import type { JobHandler } from '../../../platform/jobs/handler.ts'
import { loadMessageSources } from '../indexing/sources.ts'
import { writeDocuments } from '../indexing/write.ts'
import type { ReadAnswer } from './answer.ts'
import { kindOf } from './kinds.ts'
import { readingQueue } from './schedule.ts'
import { readInThread } from './thread.ts'

export const readAttachment: JobHandler = {
  queue: readingQueue,
  concurrency: 1,
  leaseSeconds: 120,
  // A file that is not there yet, or a database that went away: later again, and not for ever.
  retryInSeconds: (attempts) => (attempts < 5 ? 30 * 4 ** attempts : null),
  run: async (desk, { workspaceId, key }, done) => {
    const attachment = await desk.db.inWorkspace(workspaceId, (tx) =>
      tx
        .selectFrom('attachment')
        .select(['id', 'message_id', 'name', 'type', 'hash'])
        .where('workspace_id', '=', workspaceId)
        .where('id', '=', key)
        .executeTakeFirst(),
    )
    if (!attachment) return
    const answer = await read(desk, workspaceId, attachment)
    await desk.db.inWorkspace(workspaceId, async (tx) => {
      const text = 'text' in answer ? answer.text : ''
      const kept = {
        state:
          'problem' in answer
            ? ('failed' as const)
            : text.trim() === ''
              ? ('none' as const)
              : ('done' as const),
        text,
        because: 'problem' in answer ? answer.problem : null,
        at: iso(desk.clock.now()),
      }
      await tx
        .insertInto('attachment_text')
        .values({ workspace_id: workspaceId, attachment_id: key, ...kept })
        .onConflict((c) => c.columns(['workspace_id', 'attachment_id']).doUpdateSet(kept))
        .execute()
      if (kept.state === 'done')
        await writeDocuments(
          tx,
          workspaceId,
          await loadMessageSources(tx, workspaceId, { ids: [attachment.message_id] }),
        )
      await done(tx)
    })
  },
}

const read = async (
  desk: Desk,
  workspaceId: string,
  { name, type, hash }: { name: string; type: string; hash: string },
): Promise<ReadAnswer> => {
  const kind = kindOf(name, type)
  if (kind === null) return { text: '' }
  const content = await desk.files.read(workspaceId, hash)
  return readInThread({ kind, content: new Uint8Array(content) })
}
