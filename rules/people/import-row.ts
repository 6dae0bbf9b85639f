// One row of a list of people as what it says of one person, or what is wrong with it.
//
// Policy. A person is known by an address. An empty cell says nothing. What begins like a formula of a spreadsheet is
// taken for no name: it would run where somebody exports and opens the list. An apostrophe that a spreadsheet put before
// such a text to disarm it is taken off.
// Example: {firstName: 'Jane', lastName: 'Miller', email: 'Jane@Northwind.example'} → Jane Miller, jane@northwind.example.
import type { FieldDefinition } from '../fields/definition.ts'
import { readValue } from '../fields/values.ts'
import type { FieldValue } from '../ticket/fields.ts'
import type { Meaning } from './import-columns.ts'
import { isNumber, plainNumber } from './phone.ts'

export interface RowOfPerson {
  email: string
  /** Empty: not said. */
  name: string
  furtherEmails: string[]
  phones: string[]
  organisation: string
  domains: string[]
  title: string
  language: 'en' | 'de' | null
  note: string
  isVip: boolean | null
  fields: Record<string, FieldValue>
}

export interface RowFault {
  field: string
  message: string
}

export const readRow = (
  cells: readonly string[],
  columns: readonly (Meaning | null)[],
  fields: readonly FieldDefinition[],
): { row: RowOfPerson; faults: RowFault[] } | { faults: RowFault[] } => {
  const of = (meaning: Meaning): string[] =>
    columns
      .flatMap((c, i) => (c === meaning ? [disarmed(clean(cells[i] ?? ''))] : []))
      .filter((t) => t !== '')
  const faults: RowFault[] = []
  const one = (meaning: Meaning, most: number): string => {
    const text = (of(meaning)[0] ?? '').replaceAll(/\s+/g, ' ').slice(0, most)
    if (!isFormula(text)) return text
    faults.push({ field: meaning, message: `begins like a formula: ${text.slice(0, 40)}` })
    return ''
  }
  const email = addressOf(of('email')[0] ?? '')
  if (email === null) {
    const said = of('email')[0]
    const message = said
      ? `is not an address of mail: ${said.slice(0, 60)}`
      : 'is empty; people are known by their address'
    return { faults: [{ field: 'email', message }] }
  }
  const name = one('name', 200) || [one('firstName', 100), one('lastName', 100)].filter(Boolean).join(' ')
  const row: RowOfPerson = {
    email,
    name,
    furtherEmails: listed(of('email2'), addressOf, 'email2', faults).filter((a) => a !== email),
    phones: listed(of('phone'), (t) => (isNumber(t) ? plainNumber(t) : null), 'phone', faults),
    organisation: one('organisation', 200),
    domains: listed(of('domain'), domainOf, 'domain', faults),
    title: one('title', 200),
    language: languageOf(of('language')[0] ?? ''),
    note: (of('note')[0] ?? '').slice(0, 20_000),
    isVip: answerOf(of('vip')[0] ?? ''),
    fields: {},
  }
  for (const field of fields) {
    const text = of(`field:${field.key}`)[0]
    if (text === undefined || field.isArchived) continue
    const value = fieldValueOf(field, text)
    const read = value === null ? { fault: 'cannot be read' } : readValue(field, value)
    if ('fault' in read)
      faults.push({ field: `field:${field.key}`, message: `${read.fault}: ${text.slice(0, 40)}` })
    else row.fields[field.key] = read.value
  }
  return { row, faults }
}

const clean = (text: string): string =>
  text.replaceAll(/[\p{Cc}\p{Cf}]+/gu, (c) => (c.includes('\n') ? '\n' : ' ')).trim()
const disarmed = (text: string): string => (/^'[=+\-@]/.test(text) ? text.slice(1) : text)
const isFormula = (text: string): boolean => /^[=@]|^[+-](?![\s\d])/.test(text)

const addressOf = (text: string): string | null => {
  const address = text
    .replace(/^mailto:/i, '')
    .trim()
    .toLowerCase()
  return address.length <= 254 && /^[^\s@<>",;:()\\[\]=]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(address)
    ? address
    : null
}

const domainOf = (text: string): string | null => {
  const domain = text
    .toLowerCase()
    .replace(/^(https?:\/\/)?(www\.)?/, '')
    .replace(/[/?#].*$/, '')
    .replace(/^@/, '')
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain) ? domain : null
}

/** Cells may hold several, with commas, semicolons or lines between. */
const listed = (
  cells: readonly string[],
  read: (text: string) => string | null,
  field: string,
  faults: RowFault[],
): string[] => {
  const found = new Set<string>()
  for (const text of cells.flatMap((cell) => cell.split(/[;,\n|]+/)).map((t) => t.trim())) {
    if (text === '') continue
    const value = read(text)
    if (value === null) faults.push({ field, message: `cannot be read: ${text.slice(0, 60)}` })
    else found.add(value)
  }
  return [...found].slice(0, 20)
}

const languageOf = (text: string): 'en' | 'de' | null => {
  const language = text.toLowerCase()
  if (/^(de|ger|deu|german|deutsch)/.test(language)) return 'de'
  return /^(en|english|englisch)/.test(language) ? 'en' : null
}

const answerOf = (text: string): boolean | null => {
  if (/^(1|y|yes|true|x|ja|j|wahr)$/i.test(text)) return true
  return /^(0|n|no|false|nein|falsch)$/i.test(text) ? false : null
}

const fieldValueOf = (field: FieldDefinition, text: string): FieldValue | null => {
  const option = (t: string) =>
    field.options.find((o) => o.toLowerCase() === t.trim().toLowerCase()) ?? t.trim()
  switch (field.kind) {
    case 'number':
      return /^[+-]?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null
    case 'checkbox':
      return answerOf(text)
    case 'choice':
    case 'tree':
      return option(text)
    case 'choices':
      return text.split(/[;|\n]/).map(option)
    default:
      return text.slice(0, 5000)
  }
}
