// Starting, cancelling and going on with imports.
import type { MailImport } from '../../../../contract/email.ts'
import type { PersonActor } from '../../../../rules/actor.ts'
import { isRefusal, type Refusal, refuse } from '../../../../rules/refusal.ts'
import { iso } from '../../../platform/clock.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { writeEvents } from '../../../platform/events/write.ts'
import type { Upload } from '../../../platform/http/implement.ts'
import { isId } from '../../../platform/ids.ts'
import { scheduleJob } from '../../../platform/jobs/schedule.ts'
import { loadMailbox } from '../store/mailboxes.ts'
import { formatOf, totalOf } from './count.ts'
import { importQueue, type KeptFiles } from './job.ts'
import { showImport } from './show.ts'
import { keptSource } from './source.ts'
import { loadImport, loadImports, updateImport } from './store.ts'

const noImport = (): Refusal => refuse('not_found', 'There is no such import.')
const fault = (field: string, message: string): Refusal =>
  refuse('invalid', `${field} ${message}`, { faults: [{ field, message }] })

export const listImports = async (
  desk: Desk,
  workspaceId: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ items: MailImport[]; next: string | null } | Refusal> => {
  if (cursor !== undefined && !isId(cursor))
    return fault('query.cursor', 'is not a cursor of this list; take `next` of the page before')
  const rows = await desk.db.inWorkspace(workspaceId, (tx) =>
    loadImports(tx, workspaceId, { limit: limit + 1, before: cursor ?? null }),
  )
  const items = rows.slice(0, limit)
  return { items: items.map(showImport), next: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
}

export const readImport = async (
  desk: Desk,
  workspaceId: string,
  id: string,
): Promise<MailImport | Refusal> => {
  const row = await desk.db.inWorkspace(workspaceId, (tx) => loadImport(tx, workspaceId, id))
  return row ? showImport(row) : noImport()
}

export const startImport = async (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  { id, mailboxId, uploads }: { id: string; mailboxId: string; uploads: readonly Upload[] },
): Promise<MailImport | Refusal> => {
  const mailbox = await desk.db.inWorkspace(workspaceId, (tx) => loadMailbox(tx, workspaceId, mailboxId))
  if (!mailbox) return fault('body.mailboxId', 'names no mailbox of this workspace')
  const [first, ...others] = uploads
  if (!first) return fault('files', 'must hold at least one file')
  const files = uploads.map(({ name, hash, size }) => ({ name, hash, size }))
  const sources = files.map((file, place) => keptSource(desk, workspaceId, file, place))
  const total = await totalOf(sources)
  const format = await formatOf(sources)
  return commitIn(desk, workspaceId, async (tx) => {
    const now = desk.clock.now()
    await tx
      .insertInto('mail_import')
      .values({
        workspace_id: workspaceId,
        id,
        mailbox_id: mailboxId,
        name: others.length > 0 ? `${first.name} (+${others.length})` : first.name,
        format,
        source: JSON.stringify({ files } satisfies KeptFiles),
        total,
        error: null,
        started_by: actor.id,
        started_at: iso(now),
        finished_at: null,
      })
      .execute()
    await scheduleJob(tx, { workspaceId, queue: importQueue, key: id, runAt: now })
    await tell(desk, tx, workspaceId, actor, id, 'mail_import.started', { mailboxId })
    return show(tx, workspaceId, id)
  })
}

export const cancelImport = (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  id: string,
): Promise<MailImport | Refusal> =>
  commitIn(desk, workspaceId, async (tx) => {
    const finished_at = iso(desk.clock.now())
    const was = await updateImport(tx, workspaceId, id, ['running'], { state: 'cancelled', finished_at })
    const row = await show(tx, workspaceId, id)
    if (isRefusal(row)) return row
    if (!was) return refuse('not_possible', `This import is ${row.state}.`)
    await tell(desk, tx, workspaceId, actor, id, 'mail_import.cancelled', {})
    return row
  })

export const resumeImport = (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  id: string,
): Promise<MailImport | Refusal> =>
  commitIn(desk, workspaceId, async (tx) => {
    const row = await loadImport(tx, workspaceId, id)
    if (!row) return noImport()
    if (!('files' in row.source))
      return refuse('not_possible', 'This import was begun by a command: repeat the command to go on.')
    const change = { state: 'running', error: null, finished_at: null } as const
    if (!(await updateImport(tx, workspaceId, id, ['cancelled', 'failed'], change)))
      return refuse('not_possible', `This import is ${row.state}.`)
    await scheduleJob(tx, { workspaceId, queue: importQueue, key: id, runAt: desk.clock.now() })
    await tell(desk, tx, workspaceId, actor, id, 'mail_import.resumed', {})
    return show(tx, workspaceId, id)
  })

const show = async (tx: Tx, workspaceId: string, id: string): Promise<MailImport | Refusal> => {
  const row = await loadImport(tx, workspaceId, id)
  return row ? showImport(row) : noImport()
}

const tell = (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  actor: PersonActor,
  id: string,
  type: string,
  data: Record<string, unknown>,
): Promise<string[]> =>
  writeEvents(tx, workspaceId, desk.clock.now(), [
    { subjectType: 'mail_import', subjectId: id, type, actor, data },
  ])
