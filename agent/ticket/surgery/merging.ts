// Merging tickets into one, and putting them back: all at once, also with Z.
import type { Ticket } from '../../../contract/tickets.ts'
import { api } from '../../data/api.ts'
import { t } from '../../locales/i18n.ts'
import { act, renew } from './act.ts'

const listed = (numbers: readonly number[]) => numbers.map((n) => `#${n}`).join(', ')

export const merge = async (into: number, numbers: readonly number[]): Promise<boolean> => {
  const after = await act({
    words: t('Merged {numbers} into #{into}', { numbers: listed(numbers), into: String(into) }),
    run: () => api.surgery.merge({ params: { number: into }, body: { numbers: [...numbers] } }),
    undo: () => giveBack(into, numbers),
    others: numbers,
  })
  return after !== null
}

/** One after the other: each changes the ticket they were merged into. */
const giveBack = async (into: number, numbers: readonly number[]): Promise<Ticket> => {
  for (const number of numbers) await api.surgery.unmerge({ params: { number } })
  return api.tickets.get({ params: { number: into } })
}

/** `number`: the one that goes its own way again. */
export const unmerge = async (number: number, into: number): Promise<void> => {
  const after = await act({
    words: t('#{number} is a ticket of its own again', { number: String(number) }),
    run: () => api.surgery.unmerge({ params: { number } }),
    undo: () => api.surgery.merge({ params: { number: into }, body: { numbers: [number] } }),
    others: [into],
  })
  if (after) renew([into])
}
