// The names of kinds of fields, and of whose they are.
import type { Field } from '../../../contract/fields.ts'

export const subjects = ['ticket', 'person', 'organisation'] as const

export const subjectNames: Record<Field['subject'], string> = {
  ticket: 'Of tickets',
  person: 'Of people',
  organisation: 'Of organisations',
}

export const kindNames: Record<Field['kind'], string> = {
  text: 'Text',
  number: 'Number',
  date: 'Date',
  choice: 'Choice',
  tree: 'Tree',
  choices: 'Several choices',
  person: 'Person',
  checkbox: 'Checkbox',
}

export const kindNotes: Record<Field['kind'], string> = {
  text: 'A few words, such as a serial number',
  number: 'To count and compare',
  date: 'A day of the calendar',
  choice: 'One of a few',
  tree: 'One of many, in groups within groups',
  choices: 'Any of a few',
  person: 'Somebody this desk knows',
  checkbox: 'So or not',
}

export const kinds = Object.keys(kindNames) as Field['kind'][]

export const hasOptions = (kind: Field['kind']): boolean =>
  kind === 'choice' || kind === 'choices' || kind === 'tree'
