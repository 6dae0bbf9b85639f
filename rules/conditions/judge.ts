// Whether fields, operators and values of a condition fit together; says where not, and what would.
import { readQuestion } from '../search/question.ts'
import type { Condition, Operand, Test } from './ast.ts'
import type { Catalogue } from './catalogue.ts'
import { type FieldSpec, fieldOf } from './fields.ts'
import { operatorsOf, takesList } from './kinds.ts'
import { isDay, isId, isInstant, isSpan, isWorking, me, mostWorkingTime, myTeams } from './words.ts'

export interface ConditionFault {
  /** `all.0.value` */
  path: string
  message: string
}

const deepest = 20
const longest = 200

/** [] when all is well. */
export const judgeCondition = (condition: Condition, catalogue: Catalogue): ConditionFault[] => {
  const faults: ConditionFault[] = []
  let parts = 0
  const walk = (c: Condition, path: string, depth: number): void => {
    parts += 1
    if (depth > deepest) {
      faults.push({ path, message: `is nested deeper than ${deepest} levels; write it flatter` })
      return
    }
    const at = (more: string) => (path ? `${path}.${more}` : more)
    if ('all' in c) for (const [i, part] of c.all.entries()) walk(part, at(`all.${i}`), depth + 1)
    else if ('any' in c) for (const [i, part] of c.any.entries()) walk(part, at(`any.${i}`), depth + 1)
    else if ('not' in c) walk(c.not, at('not'), depth + 1)
    else faults.push(...judgeTest(c, catalogue).map((f) => ({ ...f, path: at(f.path) })))
  }
  walk(condition, '', 1)
  if (parts > longest)
    faults.push({ path: '', message: `has ${parts} parts; at most ${longest} can be asked at once` })
  return faults
}

export const judgeTest = (test: Test, catalogue: Catalogue): ConditionFault[] => {
  const spec = fieldOf(test.field, catalogue)
  if (!spec)
    return [{ path: 'field', message: `${test.field} is no field of this desk; see GET /fields for its own` }]
  const operators = operatorsOf(spec)
  if (!operators.includes(test.op))
    return [{ path: 'op', message: `${spec.name} takes ${operators.join(', ')}, not ${test.op}` }]
  if (test.op === 'set' || test.op === 'unset')
    return test.value === undefined ? [] : [{ path: 'value', message: `${test.op} takes no value` }]
  if (test.value === undefined) return [{ path: 'value', message: `${test.op} needs a value` }]
  if (takesList(test.op)) {
    if (!Array.isArray(test.value) || test.value.length === 0)
      return [{ path: 'value', message: `${test.op} needs a list of at least one` }]
    return test.value.flatMap((v: string | number, i: number) => {
      const message = valueFault(spec, test, v)
      return message ? [{ path: `value.${i}`, message }] : []
    })
  }
  const message = valueFault(spec, test, test.value)
  return message ? [{ path: 'value', message }] : []
}

/** What is wrong with one value, or null. */
const valueFault = (spec: FieldSpec, test: Test, value: Operand): string | null => {
  switch (spec.kind) {
    case 'choice':
    case 'scale':
    case 'options':
    case 'tree':
      return oneOf(spec, value)
    case 'ref':
    case 'refs':
      if (spec.to === 'team' && value === myTeams) return null
      if (spec.to === 'person' && value === me) return null
      return isId(value) ? null : `must be the id of a ${spec.to}${meWord(spec)}`
    case 'tags':
      return typeof value === 'string' && value !== '' && value === value.toLowerCase()
        ? null
        : 'must be a tag in lower case'
    case 'number':
      return typeof value === 'number' && Math.abs(value) <= 1e15
        ? null
        : 'must be a number of at most 15 digits'
    case 'flag':
      return typeof value === 'boolean' ? null : 'must be true or false'
    case 'words':
      return typeof value === 'string' && readQuestion(value).length > 0
        ? null
        : 'must hold a word to search for'
    case 'text':
      return typeof value === 'string' && value.trim() !== '' ? null : 'must be some text'
    case 'time':
    case 'date':
      return momentFault(spec, test, value)
  }
}

const meWord = (spec: FieldSpec): string => {
  if (spec.to === 'person') return ', or me'
  return spec.to === 'team' ? ', or my-teams' : ''
}

const oneOf = (spec: FieldSpec, value: Operand): string | null => {
  const values = spec.values ?? []
  if (typeof value !== 'string') return 'must be a word'
  if (values.includes(value)) return null
  if (spec.kind === 'tree' && values.some((v) => v.startsWith(`${value}/`))) return null
  const some = values.slice(0, 12).join(', ')
  return `${spec.name} is one of ${some}${values.length > 12 ? ' …' : ''}`
}

const momentFault = (spec: FieldSpec, test: Test, value: Operand): string | null => {
  if (test.op === 'longer_than' || test.op === 'shorter_than') {
    if (!isSpan(value)) return 'must be a span such as { "amount": 2, "unit": "hour" }'
    if (!(Number.isFinite(value.amount) && value.amount >= 0 && value.amount <= 1_000_000))
      return 'must be a span from 0 to 1,000,000'
    if (Number(value.amount.toFixed(3)) !== value.amount) return 'must have at most three decimals'
    if (isWorking(value.unit) && value.amount > mostWorkingTime[value.unit])
      return `must be at most ${mostWorkingTime[value.unit]} ${value.unit.replace('_', ' ')}s`
    if (value.unit === 'working_day' && !Number.isInteger(value.amount)) return 'must be whole working days'
    return null
  }
  if (isDay(value) || (spec.kind === 'time' && isInstant(value))) return null
  return spec.kind === 'date'
    ? 'must be a date such as 2026-11-23'
    : 'must be a date such as 2026-11-23, or an instant such as 2026-11-23T08:00:00Z'
}
