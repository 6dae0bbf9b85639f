// One written value as its field understands it, and back.
import { fold } from '../../text/fold.ts'
import type { Span } from '../ast.ts'
import type { Catalogue } from '../catalogue.ts'
import type { FieldSpec } from '../fields.ts'
import { isDay, isId, isInstant, me, myTeams, unitWords, wordOfUnit } from '../words.ts'
import { Trouble } from './fault.ts'
import { nameOf, whoIs } from './names.ts'
import type { Value } from './scan.ts'

const span = /^(\d+(?:\.\d+)?)(m|h|d|w|wh|wd)$/u
export const spanOf = (text: string): Span | null => {
  const found = span.exec(text)
  const unit = unitWords[found?.[2] ?? '']
  return found && unit ? { amount: Number(found[1]), unit } : null
}

/** Throws Trouble that says what the field takes. */
export const readValue = (
  value: Value,
  field: FieldSpec,
  catalogue: Catalogue,
): string | number | boolean | Span => {
  switch (field.kind) {
    case 'choice':
    case 'scale':
    case 'options':
    case 'tree':
      return readWord(value, field)
    case 'ref':
    case 'refs':
      return readRef(value, field, catalogue)
    case 'number':
      return readNumber(value, field)
    case 'flag':
      return readFlag(value, field)
    case 'time':
    case 'date':
      return readMoment(value, field)
    default:
      return field.kind === 'tags' ? value.text.toLowerCase() : value.text
  }
}

const wrong = (value: Value, field: FieldSpec, takes: string): Trouble =>
  new Trouble('value', value, `${field.name} takes ${takes}.`, { name: value.text, field: field.name, takes })

const readWord = (value: Value, field: FieldSpec): string => {
  const wanted = fold(value.text)
  const values = field.values ?? []
  const found =
    values.find((v) => v === value.text) ??
    values.find((v) => fold(v) === wanted || fold(v).replaceAll('_', '-') === wanted)
  if (found !== undefined) return found
  if (field.kind === 'tree') {
    const below = values.find((v) => fold(v).startsWith(`${wanted}/`))
    if (below) return below.split('/').slice(0, value.text.split('/').length).join('/')
  }
  throw wrong(value, field, values.slice(0, 12).join(', '))
}

const readRef = (value: Value, field: FieldSpec, catalogue: Catalogue): string => {
  const { text } = value
  if (!value.isQuoted && field.to === 'person' && text.toLowerCase() === me) return me
  if (!value.isQuoted && field.to === 'team' && text.toLowerCase() === myTeams) return myTeams
  if (isId(text)) return text
  const found = whoIs(text, field.to, catalogue)
  const [first] = found
  const data = { name: text, field: field.name, to: field.to ?? '' }
  if (!first) throw new Trouble('unknown_name', value, `There is no ${field.to} called ${text}.`, data)
  if (found.length > 1) {
    const likely = found.slice(0, 3).map((f) => f.email ?? f.name)
    throw new Trouble('several_names', value, `Several are called ${text}: ${likely.join(', ')} …`, {
      ...data,
      likely: likely.join(', '),
    })
  }
  return first.id
}

const readNumber = (value: Value, field: FieldSpec): number => {
  const number = Number(value.text.replace(/^#/u, ''))
  if (!Number.isFinite(number)) throw wrong(value, field, 'a number')
  return number
}

const flags: Readonly<Record<string, boolean>> = { yes: true, true: true, no: false, false: false }
const readFlag = (value: Value, field: FieldSpec): boolean => {
  const flag = flags[value.text.toLowerCase()]
  if (flag === undefined) throw wrong(value, field, 'yes or no')
  return flag
}

const readMoment = (value: Value, field: FieldSpec): string | Span => {
  const length = spanOf(value.text)
  if (length) return length
  if (isDay(value.text) || (field.kind === 'time' && isInstant(value.text))) return value.text
  throw wrong(value, field, 'a span such as 2h, 3d or 4wh (working hours), or a date such as 2026-11-23')
}

const reserved = new Set(['any', 'none', me, myTeams])
const plainValue = /^[\p{L}\p{N}_.@/:#][\p{L}\p{N}_.@/:#-]*$/u
export const quoted = (text: string): string =>
  plainValue.test(text) && !reserved.has(text.toLowerCase())
    ? text
    : `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`

export const writeValue = (
  value: string | number | boolean | Span,
  field: FieldSpec,
  catalogue: Catalogue,
): string => {
  if (typeof value === 'object') return `${value.amount}${wordOfUnit(value.unit)}`
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return String(value)
  if (field.kind !== 'ref' && field.kind !== 'refs') return quoted(value)
  const isMe = (field.to === 'person' && value === me) || (field.to === 'team' && value === myTeams)
  return isMe ? value : quoted(nameOf(value, field.to, catalogue))
}
