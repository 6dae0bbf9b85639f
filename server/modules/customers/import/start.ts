// Tries a list of people out, or begins to bring it in: the job writes it, stretch by stretch.
import type { z } from 'zod'
import type { contract } from '../../../../contract/index.ts'
import { type Refusal, refuse } from '../../../../rules/refusal.ts'
import { iso } from '../../../platform/clock.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Call, Upload } from '../../../platform/http/implement.ts'
import { scheduleJob } from '../../../platform/jobs/schedule.ts'
import { importQueue, stretchRows } from './job.ts'
import { type Opened, openList } from './open.ts'
import { type CsvRecord, NotCsv } from './read.ts'
import { goThrough } from './stretch.ts'

interface Body {
  dryRun: boolean
  columns?: Record<string, string> | undefined
  onKnown: 'update' | 'skip'
}
type Reply = z.infer<typeof contract.customers.import.reply>

export const startImport = async (call: Call<unknown, unknown, Body>): Promise<Reply | Refusal> => {
  const { desk, workspaceId, body, files } = call
  const [file] = files
  if (!file || files.length > 1) return bad('must be one CSV file')
  try {
    const content = await desk.files.read(workspaceId, file.hash)
    const tried = await desk.db.inWorkspace(workspaceId, async (tx) => {
      const opened = await openList(tx, workspaceId, content, body)
      return {
        opened,
        samples: await tryOut(opened, (rows) => goThrough(tx, workspaceId, rows, opened.going, null)),
      }
    })
    const { opened, samples } = tried
    const isReady = opened.faults.length === 0
    if (!body.dryRun && !isReady) return bad(opened.faults.join(' '))
    const id = body.dryRun ? null : await begin(call, file, opened)
    return {
      id,
      columns: opened.headings.map((heading, i) => ({
        heading,
        meaning: opened.going.columns[i] ?? null,
        sample: samples[i] ?? '',
      })),
      counts: opened.going.tally,
      faults: [...opened.faults.map((message) => ({ line: 1, field: '', message })), ...opened.going.faults],
    }
  } catch (error) {
    if (error instanceof NotCsv) return bad(error.message)
    throw error
  }
}

/** Returns the first filled cell of each column. Without an address nothing is planned, only looked at. */
const tryOut = async (
  opened: Opened,
  plan: (rows: readonly CsvRecord[]) => Promise<void>,
): Promise<string[]> => {
  const samples: string[] = []
  let rows: CsvRecord[] = []
  const flush = async () => {
    if (opened.faults.length === 0) await plan(rows)
    else opened.going.tally.rows += rows.length
    rows = []
  }
  for await (const record of opened.records) {
    record.cells.forEach((cell, i) => {
      samples[i] ||= cell.slice(0, 80)
    })
    rows.push(record)
    if (rows.length === stretchRows) await flush()
  }
  await flush()
  return samples
}

const begin = async (
  { desk, workspaceId, actor, body, now, idFor }: Call<unknown, unknown, Body>,
  file: Upload,
  opened: Opened,
): Promise<string> => {
  const id = idFor('import')
  const columns = Object.fromEntries(opened.headings.map((h, i) => [h, opened.going.columns[i] ?? '']))
  await commitIn(desk, workspaceId, async (tx) => {
    await tx
      .insertInto('people_import')
      .values({
        workspace_id: workspaceId,
        id,
        name: file.name,
        state: 'running',
        source: JSON.stringify({ hash: file.hash, columns, onKnown: body.onKnown }),
        error: null,
        started_by: actor.id,
        started_at: iso(now),
        finished_at: null,
      })
      .onConflict((c) => c.doNothing())
      .execute()
    await scheduleJob(tx, { workspaceId, queue: importQueue, key: id, runAt: now })
  })
  return id
}

const bad = (message: string): Refusal =>
  refuse('invalid', `The file ${message}.`.replace(/\.\.$/, '.'), { faults: [{ field: 'files', message }] })
