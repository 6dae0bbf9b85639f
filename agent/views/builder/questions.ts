// Operators in words, and values that fit when field or operator change.
import type { Operand, Operator, Span, Test } from '../../../rules/conditions/ast.ts'
import { type FieldSpec, operatorsOf } from '../../../rules/conditions/index.ts'
import { t } from '../../locales/i18n.ts'

const names: Record<Operator, string> = {
  is: 'is',
  is_not: 'is not',
  any_of: 'is one of',
  none_of: 'is none of',
  all_of: 'has all of',
  lt: 'is less than',
  lte: 'is at most',
  gt: 'is more than',
  gte: 'is at least',
  contains: 'contains',
  contains_not: 'does not contain',
  before: 'is before',
  after: 'is after',
  longer_than: 'longer ago than',
  shorter_than: 'less long ago than',
  set: 'is set',
  unset: 'is empty',
}

export const operatorWords = (op: Operator, kind: FieldSpec['kind']): string => {
  if (kind === 'tags' && op === 'is') return t('has')
  if (kind === 'tags' && op === 'is_not') return t('has not')
  return t(names[op])
}

export const isListed = (op: Operator) => op === 'any_of' || op === 'none_of' || op === 'all_of'
const isTimeSpan = (op: Operator) => op === 'longer_than' || op === 'shorter_than'
const isPresence = (op: Operator) => op === 'set' || op === 'unset'

export const firstTest = (field: FieldSpec): Test => {
  const [op = 'is'] = operatorsOf(field)
  const wanted = field.kind === 'time' ? 'longer_than' : op
  return withOperator({ field: field.name, op: wanted }, wanted, field)
}

/** Keeps the value where the new operator takes it. */
export const withOperator = ({ field: name, value }: Test, op: Operator, field: FieldSpec): Test => {
  if (isPresence(op)) return { field: name, op }
  return { field: name, op, value: fitted(value, op, field) }
}

const fitted = (value: Operand | undefined, op: Operator, field: FieldSpec): Operand => {
  if (isTimeSpan(op)) return isSpan(value) ? value : { amount: 1, unit: 'day' }
  if (value === undefined || isSpan(value)) return isListed(op) ? [] : emptyOf(field, op)
  if (isListed(op)) return Array.isArray(value) ? value : [value as string]
  return Array.isArray(value) ? ((value as string[])[0] ?? emptyOf(field, op)) : value
}

export const isSpan = (value: Operand | undefined): value is Span =>
  typeof value === 'object' && !Array.isArray(value)

const emptyOf = (field: FieldSpec, op: Operator): Operand => {
  if (field.kind === 'flag') return true
  if (field.kind === 'number') return 1
  if (op === 'before' || op === 'after' || field.kind === 'date') return new Date().toISOString().slice(0, 10)
  return field.values?.[0] ?? ''
}
