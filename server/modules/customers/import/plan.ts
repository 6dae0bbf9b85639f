// What a row makes of the person it names: somebody new, changes of somebody known, or nothing.
import type { RowFault, RowOfPerson } from '../../../../rules/people/import-row.ts'
import type { FieldValues } from '../../../../rules/ticket/fields.ts'

/** What an import knows of a person while it goes through the file. */
export interface KnownPerson {
  id: string
  isTeam: boolean
  name: string
  title: string
  language: string
  note: string
  isVip: boolean
  organisation: string | null
  fields: FieldValues
  emails: readonly string[]
  phones: readonly string[]
}

export type Facts = Omit<KnownPerson, 'id' | 'isTeam'>

export type Planned =
  | { do: 'create'; facts: Facts }
  | { do: 'update'; person: KnownPerson; facts: Facts }
  | { do: 'leave'; person: KnownPerson; why: 'unchanged' | 'known' }
  | { do: 'refuse'; fault: RowFault }

/**
 * `people`: everybody who has one of the addresses. What a cell says counts, an empty one leaves what is known; addresses
 * and numbers are only added, a note is written only where there is none.
 */
export const planRow = (
  row: RowOfPerson,
  people: readonly KnownPerson[],
  onKnown: 'update' | 'skip',
): { planned: Planned; faults: RowFault[] } => {
  const person = people.find((p) => p.emails.includes(row.email))
  const others = row.furtherEmails.filter((a) => people.some((p) => p !== person && p.emails.includes(a)))
  const faults = others.map((a) => ({ field: 'email2', message: `is an address of somebody else: ${a}` }))
  const free = row.furtherEmails.filter((a) => !others.includes(a))
  if (!person) return { faults, planned: { do: 'create', facts: merged(nobody(row), row, free) } }
  if (person.isTeam)
    return {
      faults: [],
      planned: { do: 'refuse', fault: { field: 'email', message: `is somebody of the team: ${row.email}` } },
    }
  if (onKnown === 'skip') return { faults: [], planned: { do: 'leave', person, why: 'known' } }
  const { id, isTeam, ...before } = person
  const facts = merged(before, row, free)
  return JSON.stringify(facts) === JSON.stringify(before)
    ? { faults, planned: { do: 'leave', person, why: 'unchanged' } }
    : { faults, planned: { do: 'update', person, facts } }
}

const nobody = (row: RowOfPerson): Facts => ({
  name: '',
  title: '',
  language: 'en',
  note: '',
  isVip: false,
  organisation: null,
  fields: {},
  emails: [row.email],
  phones: [],
})

const merged = (before: Facts, row: RowOfPerson, emails: readonly string[]): Facts => ({
  name: row.name || before.name,
  title: row.title || before.title,
  language: row.language ?? before.language,
  note: before.note || row.note,
  isVip: row.isVip ?? before.isVip,
  organisation:
    row.organisation === '' || row.organisation.toLowerCase() === before.organisation?.toLowerCase()
      ? before.organisation
      : row.organisation,
  fields: { ...before.fields, ...row.fields },
  emails: [...new Set([...before.emails, ...emails])],
  phones: [...new Set([...before.phones, ...row.phones])],
})
