// The lines of a list in order: a heading for each day, then its tickets.
import type { ListRow } from '../data/row.ts'
import { placeOf } from '../data/row.ts'
import { daysBetween } from '../data/times.ts'
import { t } from '../locales/i18n.ts'

export type Entry =
  | { kind: 'group'; key: string; name: string; count: number }
  | { kind: 'ticket'; key: string; row: ListRow }

export const entriesOf = (rows: readonly ListRow[], now: number, isWhole: boolean): Entry[] => {
  const entries: Entry[] = []
  let group: Extract<Entry, { kind: 'group' }> | undefined
  for (const row of rows) {
    const name = groupName(daysBetween(placeOf(row), now))
    if (group?.name !== name) {
      group = { kind: 'group', key: `${name} ${entries.length}`, name, count: 0 }
      entries.push(group)
    }
    group.count += 1
    entries.push({ kind: 'ticket', key: String(row.number), row })
  }
  // The last group may go on below what is loaded.
  if (group && !isWhole) group.count = 0
  return entries
}

const groupName = (days: number): string => {
  if (days <= 0) return t('Today')
  if (days === 1) return t('Yesterday')
  if (days < 7) return t('In the last week')
  if (days < 31) return t('In the last month')
  return t('Earlier')
}
