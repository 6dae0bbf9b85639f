// One test as it is written: `priority>=high`, `tag:vpn,office`, `assignee:none`.
import type { Operand, Operator, Test } from '../ast.ts'
import type { Catalogue } from '../catalogue.ts'
import { allFields, type FieldSpec, fieldTyped } from '../fields.ts'
import { type Kind, operatorsOf } from '../kinds.ts'
import { isSpan } from '../words.ts'
import { Trouble } from './fault.ts'
import { likeliest } from './likely.ts'
import type { Piece, Value } from './scan.ts'
import { readValue } from './value.ts'

type TestPiece = Extract<Piece, { is: 'test' }>

export const readTest = (piece: TestPiece, catalogue: Catalogue): Test => {
  const field = piece.name.text.toLowerCase() === 'is' ? flagOf(piece, catalogue) : null
  if (field) return { field: field.name, op: 'is', value: piece.op !== '!=' }
  const spec = fieldTyped(piece.name.text, catalogue)
  if (!spec) throw unknownField(piece.name, catalogue)
  const [first] = piece.values
  if (!first)
    throw new Trouble('value_missing', piece, `Say what ${spec.name} shall be, such as ${example(spec)}.`, {
      field: spec.name,
      takes: example(spec),
    })
  const presence = presenceOf(piece, spec, first)
  if (presence) return { field: spec.name, op: presence }
  const values = piece.values.map((value) => readValue(value, spec, catalogue))
  const op = operatorOf(piece, spec, values[0])
  if (!op || !operatorsOf(spec).includes(op)) throw wrongOperator(piece, spec)
  const isList = op === 'any_of' || op === 'none_of' || op === 'all_of'
  if (!isList && values.length > 1) throw wrongOperator(piece, spec)
  return { field: spec.name, op, value: (isList ? values : values[0]) as Operand }
}

/** `is:spam` is short for `spam:yes`. */
const flagOf = (piece: TestPiece, catalogue: Catalogue): FieldSpec | null => {
  const [value] = piece.values
  const spec = value && piece.values.length === 1 ? fieldTyped(value.text, catalogue) : undefined
  if (spec?.kind === 'flag' && (piece.op === ':' || piece.op === '=' || piece.op === '!=')) return spec
  const flags = allFields(catalogue).filter((f) => f.kind === 'flag')
  throw new Trouble('value', value ?? piece, `is: takes ${flags.map((f) => f.name).join(', ')}.`, {
    name: value?.text ?? '',
    field: 'is',
    takes: flags.map((f) => f.name).join(', '),
  })
}

const presenceOf = (piece: TestPiece, spec: FieldSpec, first: Value): 'set' | 'unset' | null => {
  if (!spec.canBeEmpty || first.isQuoted || piece.values.length > 1) return null
  const word = first.text.toLowerCase()
  const isNegated = piece.op === '!='
  if (piece.op !== ':' && piece.op !== '=' && !isNegated) return null
  if (word === 'any') return isNegated ? 'unset' : 'set'
  if (word === 'none') return isNegated ? 'set' : 'unset'
  return null
}

const orderOps: Readonly<Record<string, Operator>> = { '<': 'lt', '<=': 'lte', '>': 'gt', '>=': 'gte' }

const operatorOf = (piece: TestPiece, spec: FieldSpec, first: unknown): Operator | null => {
  const { op, joined } = piece
  const isText = spec.kind === 'text' || spec.kind === 'words'
  const isMany = piece.values.length > 1
  if (op === '~' || (op === ':' && isText)) return 'contains'
  if (op === '!~') return 'contains_not'
  if (op === ':' || op === '=') {
    if (!isMany) return 'is'
    return joined === '+' ? 'all_of' : 'any_of'
  }
  if (op === '!=') return isMany ? 'none_of' : 'is_not'
  if (spec.kind !== 'time' && spec.kind !== 'date') return orderOps[op] ?? null
  const isMore = op.startsWith('>')
  if (isSpan(first)) return isMore ? 'longer_than' : 'shorter_than'
  return isMore ? 'after' : 'before'
}

const unknownField = (name: Value, catalogue: Catalogue): Trouble => {
  const likely = likeliest(
    name.text,
    allFields(catalogue).map((f) => f.name),
  )
  const hint = likely ? `Did you mean ${likely}? ` : ''
  return new Trouble(
    'unknown_field',
    name,
    `There is no field ${name.text}. ${hint}To search for the words themselves, put them in quotation marks.`,
    { name: name.text, ...(likely ? { likely } : {}) },
  )
}

const wrongOperator = (piece: TestPiece, spec: FieldSpec): Trouble =>
  new Trouble('operator', piece.opPlace, `${spec.name} cannot be asked like that; write ${example(spec)}.`, {
    field: spec.name,
    takes: example(spec),
  })

const examples: Readonly<Record<Kind, string>> = {
  choice: ':',
  scale: '>=',
  ref: ':none',
  refs: ':me',
  tags: ':vpn',
  options: ':',
  tree: ':',
  number: '>5',
  time: '>2h',
  date: '>2026-11-23',
  text: '~vpn',
  flag: ':yes',
  words: ':vpn',
}

/** A test of this field that reads well. */
export const example = (spec: FieldSpec): string =>
  `${spec.name}${examples[spec.kind]}${examples[spec.kind].length > 2 ? '' : (spec.values?.at(-2) ?? spec.values?.[0] ?? '')}`
