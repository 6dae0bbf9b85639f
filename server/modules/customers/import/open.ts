// Opens a list of people: what its columns hold, and which of them mean what.
import { guessColumns, judgeColumns, type Meaning } from '../../../../rules/people/import-columns.ts'
import type { Tx } from '../../../platform/database.ts'
import { loadFields } from '../../fields/index.ts'
import { type CsvRecord, NotCsv, readCsv } from './read.ts'
import { type Going, noTally } from './stretch.ts'

export interface Opened {
  headings: string[]
  going: Going
  /** What is wrong with the columns. */
  faults: string[]
  /** After the heading. */
  records: AsyncGenerator<CsvRecord>
}

/** Throws NotCsv. */
export const openList = async (
  tx: Tx,
  workspaceId: string,
  file: Buffer,
  asked: { columns?: Record<string, string> | undefined; onKnown: 'update' | 'skip' },
): Promise<Opened> => {
  const records = readCsv(file)
  const first = await records.next()
  if (first.done) throw new NotCsv('is empty')
  const headings = named(first.value.cells)
  const fields = (await loadFields(tx, workspaceId, 'person')).filter((f) => !f.isArchived)
  const columns: (Meaning | null)[] = asked.columns
    ? headings.map((heading) => (asked.columns?.[heading] || null) as Meaning | null)
    : guessColumns(headings, fields)
  return {
    headings,
    records,
    faults: judgeColumns(
      columns,
      fields.map((f) => f.key),
    ),
    going: {
      columns,
      fields,
      onKnown: asked.onKnown,
      tally: noTally(),
      faults: [],
      made: { people: new Map(), organisations: new Map() },
    },
  }
}

/** Every heading once, so that a column can be named by it. */
const named = (cells: readonly string[]): string[] => {
  const seen = new Map<string, number>()
  return cells.map((cell, i) => {
    const heading = cell.trim().slice(0, 100) || `(${i + 1})`
    const times = (seen.get(heading) ?? 0) + 1
    seen.set(heading, times)
    return times === 1 ? heading : `${heading} (${times})`
  })
}
