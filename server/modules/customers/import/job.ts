// The job that brings a list of people in, stretch by stretch: each is one transaction with its place in the file, so
// that a stop loses nothing and nothing is brought in twice.
import type { Selectable } from 'kysely'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { writeEvents } from '../../../platform/events/write.ts'
import type { JobHandler } from '../../../platform/jobs/handler.ts'
import { scheduleJob } from '../../../platform/jobs/schedule.ts'
import type { Tables } from '../../../platform/tables.ts'
import { loadPerson } from '../../people/index.ts'
import { type Opened, openList } from './open.ts'
import { type CsvRecord, NotCsv } from './read.ts'
import { type Fault, goThrough, type Tally } from './stretch.ts'

export const importQueue = 'people-import'
export const stretchRows = 200
const millisAtOnce = 4000

type Row = Selectable<Tables['people_import']>
interface Source {
  hash: string
  columns: Record<string, string>
  onKnown: 'update' | 'skip'
}

export const importPeople: JobHandler = {
  queue: importQueue,
  concurrency: 1,
  leaseSeconds: 300,
  retryInSeconds: (attempts) => Math.min(5 * 2 ** attempts, 600),
  run: async (desk, job, done) => {
    const { workspaceId, key } = job
    const row = await desk.db.inWorkspace(workspaceId, (tx) => loadImport(tx, key))
    if (row?.state !== 'running') return
    const isDone = await bringIn(desk, row)
    desk.hints.poke(workspaceId)
    if (isDone) return
    await desk.db.inWorkspace(workspaceId, async (tx) => {
      await done(tx)
      await scheduleJob(tx, { workspaceId, queue: importQueue, key, runAt: desk.clock.now() })
    })
  },
}

const loadImport = (tx: Tx, id: string): Promise<Row | undefined> =>
  tx.selectFrom('people_import').selectAll().where('id', '=', id).executeTakeFirst()

/** Returns whether it is finished; after a few seconds others get their turn. */
const bringIn = async (desk: Desk, row: Row): Promise<boolean> => {
  const until = performance.now() + millisAtOnce
  const source = row.source as unknown as Source
  try {
    const content = await desk.files.read(row.workspace_id, source.hash)
    const opened = await desk.db.inWorkspace(row.workspace_id, (tx) =>
      openList(tx, row.workspace_id, content, source),
    )
    Object.assign(opened.going.tally, row.counts)
    opened.going.faults.push(...(row.faults as Fault[]))
    let place = 0
    let rows: CsvRecord[] = []
    for await (const record of opened.records) {
      place += 1
      if (place <= row.place) continue
      rows.push(record)
      if (rows.length < stretchRows) continue
      await write(desk, row, opened, rows, place)
      rows = []
      if (performance.now() > until) return false
    }
    await write(desk, row, opened, rows, place)
    await finish(desk, row, 'done', opened.going.tally, null)
  } catch (error) {
    if (!(error instanceof NotCsv)) throw error
    await finish(desk, row, 'failed', null, `The file ${error.message}.`)
  }
  return true
}

const write = (
  desk: Desk,
  row: Row,
  { going }: Opened,
  rows: readonly CsvRecord[],
  place: number,
): Promise<void> =>
  desk.db.inWorkspace(row.workspace_id, async (tx) => {
    const person = await loadPerson(tx, row.started_by)
    if (!person) throw new Error('an import by nobody')
    const { id, role, name, email } = person
    await goThrough(tx, row.workspace_id, rows, going, {
      actor: { kind: 'person', id, role, name, email },
      now: desk.clock.now(),
    })
    await tx
      .updateTable('people_import')
      .set({ place, counts: JSON.stringify(going.tally), faults: JSON.stringify(going.faults) })
      .where('workspace_id', '=', row.workspace_id)
      .where('id', '=', row.id)
      .execute()
  })

const finish = (
  desk: Desk,
  row: Row,
  state: 'done' | 'failed',
  tally: Tally | null,
  error: string | null,
): Promise<void> =>
  desk.db.inWorkspace(row.workspace_id, async (tx) => {
    const now = desk.clock.now()
    await tx
      .updateTable('people_import')
      .set({ state, error, finished_at: iso(now) })
      .where('workspace_id', '=', row.workspace_id)
      .where('id', '=', row.id)
      .execute()
    const person = await loadPerson(tx, row.started_by)
    if (!person || !tally) return
    const { id, role, name, email } = person
    await writeEvents(tx, row.workspace_id, now, [
      {
        subjectType: 'workspace',
        subjectId: row.workspace_id,
        type: 'workspace.people_brought_in',
        actor: { kind: 'person', id, role, name, email },
        data: { importId: row.id, ...tally },
      },
    ])
  })
