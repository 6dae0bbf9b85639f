// Whether a custom field makes sense as it would be kept.
import type { Field } from '../../../contract/fields.ts'
import type { Condition } from '../../../rules/conditions/ast.ts'
import type { CustomField } from '../../../rules/conditions/catalogue.ts'
import { judgeCondition } from '../../../rules/conditions/judge.ts'
import type { Fault } from '../../../rules/refusal.ts'
import { refuse } from '../../../rules/refusal.ts'
import { Refused } from '../../platform/refused.ts'

type Shape = Pick<Field, 'subject' | 'kind' | 'options' | 'shownWhen' | 'requiredOnSolve'>

const chosen: ReadonlySet<Field['kind']> = new Set(['choice', 'choices', 'tree'])

/** Throws Refused with every fault. */
export const needSense = (field: Shape, all: readonly CustomField[]): void => {
  const faults: Fault[] = [...optionFaults(field), ...ticketFaults(field), ...conditionFaults(field, all)]
  if (faults.length > 0) throw new Refused(refuse('invalid', 'The field does not make sense so.', { faults }))
}

const optionFaults = ({ kind, options }: Shape): Fault[] => {
  const fault = (message: string): Fault[] => [{ field: 'body.options', message }]
  if (!chosen.has(kind))
    return options.length > 0 ? fault(`a field of the kind ${kind} has no options; leave them out`) : []
  if (options.length === 0) return fault('must name at least one option')
  const twice = options.find((option, i) => options.indexOf(option) !== i)
  if (twice) return fault(`names "${twice}" twice`)
  const broken = kind === 'tree' ? options.find((path) => path.split('/').some((p) => p.trim() === '')) : null
  return broken ? fault(`"${broken}" has an empty part; write paths such as hardware/printer`) : []
}

const ticketFaults = ({ subject, shownWhen, requiredOnSolve }: Shape): Fault[] =>
  subject === 'ticket'
    ? []
    : [
        ...(shownWhen === null
          ? []
          : [{ field: 'body.shownWhen', message: 'only fields of tickets are conditional; send null' }]),
        ...(requiredOnSolve
          ? [{ field: 'body.requiredOnSolve', message: 'only fields of tickets can be required; send false' }]
          : []),
      ]

/** Free words are searched, not known: they cannot decide what is shown. */
const conditionFaults = ({ shownWhen }: Shape, fields: readonly CustomField[]): Fault[] => {
  if (shownWhen === null) return []
  if (asksText(shownWhen))
    return [{ field: 'body.shownWhen', message: 'cannot ask for free words; ask for the subject or a field' }]
  return judgeCondition(shownWhen, { fields }).map(({ path, message }) => ({
    field: ['body.shownWhen', ...(path ? [path] : [])].join('.'),
    message,
  }))
}

const asksText = (condition: Condition): boolean => {
  if ('all' in condition) return condition.all.some(asksText)
  if ('any' in condition) return condition.any.some(asksText)
  return 'not' in condition ? asksText(condition.not) : condition.field === 'text'
}
