// Goes through a stretch of rows: reads, plans and, unless it is a trial, writes them in one transaction.
import type { Actor } from '../../../../rules/actor.ts'
import type { FieldDefinition } from '../../../../rules/fields/definition.ts'
import type { Meaning } from '../../../../rules/people/import-columns.ts'
import { type RowOfPerson, readRow } from '../../../../rules/people/import-row.ts'
import type { Tx } from '../../../platform/database.ts'
import { newId } from '../../../platform/ids.ts'
import { loadKnown, loadOrganisationsNamed } from './known.ts'
import { type KnownPerson, type Planned, planRow } from './plan.ts'
import type { CsvRecord } from './read.ts'
import { type NewcomerFacts, type Writing, writeChanges, writeNew, writeOrganisation } from './write.ts'

export interface Tally {
  rows: number
  created: number
  updated: number
  unchanged: number
  skipped: number
  organisations: number
}

export interface Fault {
  line: number
  field: string
  message: string
}

export const noTally = (): Tally => ({
  rows: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  skipped: 0,
  organisations: 0,
})

export const mostFaults = 100

export interface Going {
  columns: readonly (Meaning | null)[]
  fields: readonly FieldDefinition[]
  onKnown: 'update' | 'skip'
  /** Grow as it goes on. */
  tally: Tally
  faults: Fault[]
  /** Of a trial: who and what would be there by now, by address and by name. */
  made: { people: Map<string, KnownPerson>; organisations: Map<string, string> }
}

export const goThrough = async (
  tx: Tx,
  workspaceId: string,
  records: readonly CsvRecord[],
  going: Going,
  writer: { actor: Actor; now: Temporal.Instant } | null,
): Promise<void> => {
  const { tally, made } = going
  const rows = records.flatMap(({ line, cells }) => {
    tally.rows += 1
    const outcome = readRow(cells, going.columns, going.fields)
    for (const fault of outcome.faults) tell(going, line, fault)
    if ('row' in outcome) return [{ line, row: outcome.row }]
    tally.skipped += 1
    return []
  })
  const people = new Map<string, KnownPerson>()
  const keep = (person: KnownPerson) => {
    for (const email of person.emails) people.set(email, person)
    if (!writer) for (const email of person.emails) made.people.set(email, person)
  }
  for (const person of await loadKnown(
    tx,
    rows.map((r) => r.row),
  ))
    keep(person)
  const named = await loadOrganisationsNamed(
    tx,
    workspaceId,
    rows.map((r) => r.row.organisation),
  )
  const to = writer ? { tx, workspaceId, ...writer } : null
  const newcomers = new Map<string, NewcomerFacts>()
  for (const { line, row } of rows) {
    const around = [row.email, ...row.furtherEmails].flatMap((a) => made.people.get(a) ?? people.get(a) ?? [])
    const { planned, faults } = planRow(row, [...new Set(around)], going.onKnown)
    for (const fault of faults) tell(going, line, fault)
    const organisationId = isWriting(planned) ? await organisationOf(to, row, named, going) : null
    if (planned.do === 'refuse') tell(going, line, planned.fault)
    count(tally, planned)
    if (planned.do !== 'create' && planned.do !== 'update') continue
    const id = planned.do === 'create' ? newId() : planned.person.id
    const newcomer = newcomers.get(id)
    if (planned.do === 'create' || newcomer)
      newcomers.set(id, {
        facts: planned.facts,
        organisationId: organisationId ?? newcomer?.organisationId ?? null,
      })
    else if (to) await writeChanges(to, planned.person, planned.facts, organisationId)
    keep({ ...planned.facts, id, isTeam: false })
  }
  if (to) await writeNew(to, newcomers)
}

const count = (tally: Tally, planned: Planned): void => {
  if (planned.do === 'create') tally.created += 1
  else if (planned.do === 'update') tally.updated += 1
  else if (planned.do === 'leave' && planned.why === 'unchanged') tally.unchanged += 1
  else tally.skipped += 1
}

const isWriting = (planned: Planned): boolean => planned.do === 'create' || planned.do === 'update'

const tell = ({ faults }: Going, line: number, fault: { field: string; message: string }): void => {
  if (faults.length < mostFaults) faults.push({ line, ...fault })
}

/** Found by name or made; null: the row names none. */
const organisationOf = async (
  to: Writing | null,
  row: RowOfPerson,
  named: Map<string, string>,
  { tally, made }: Going,
): Promise<string | null> => {
  const name = row.organisation.toLowerCase()
  if (name === '') return null
  const known = named.get(name) ?? made.organisations.get(name)
  if (known) return known
  tally.organisations += 1
  const id = to ? await writeOrganisation(to, row.organisation, row.domains) : name
  ;(to ? named : made.organisations).set(name, id)
  return id
}
