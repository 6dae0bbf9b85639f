// Who stands in for somebody: their deputy, or the deputy's deputy, until one of them is not out of office.
import type { OutOfOffice } from './types.ts'

export interface Standing {
  personId: string
  deputyId: string | null
  outOfOffice: OutOfOffice | null
}

export const isOut = (out: OutOfOffice | null, at: number): boolean =>
  out !== null && out.from <= at && (out.to === null || at < out.to)

/** Themselves when they are not out; null: everybody in the chain is, or nobody was named. */
export const standIn = (
  personId: string,
  staff: ReadonlyMap<string, Standing>,
  at: number,
): string | null => {
  const seen = new Set<string>()
  let person = staff.get(personId)
  while (person && !seen.has(person.personId)) {
    if (!isOut(person.outOfOffice, at)) return person.personId
    seen.add(person.personId)
    person = person.deputyId === null ? undefined : staff.get(person.deputyId)
  }
  return null
}
