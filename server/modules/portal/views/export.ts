// How far somebody's copy of their data is.
import type { ExportRow } from '../store/exports.ts'
import type { Words } from '../texts/words.ts'

export const exportView = (words: Words, row: ExportRow | null): Record<string, unknown> | null =>
  row && {
    state: row.state,
    done: row.done,
    total: row.total,
    said:
      row.state === 'waiting'
        ? words.t('export.waiting', { done: words.number(row.done), total: words.number(row.total) })
        : words.t(`export.${row.state}`, {
            when: words.when(row.ready_at ?? row.asked_at),
            size: words.size(Number(row.size ?? 0)),
          }),
  }
