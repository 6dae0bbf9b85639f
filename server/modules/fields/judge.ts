// Whether a custom field makes sense as it would be kept.
import type { Field } from '../../../contract/fields.ts'
import type { Fault } from '../../../rules/refusal.ts'
import { refuse } from '../../../rules/refusal.ts'
import { Refused } from '../../platform/refused.ts'

type Shape = Pick<Field, 'subject' | 'kind' | 'options' | 'shownWhen' | 'requiredOnSolve'>

const chosen: ReadonlySet<Field['kind']> = new Set(['choice', 'choices', 'tree'])

/** Throws Refused with every fault. */
export const needSense = (field: Shape): void => {
  const faults: Fault[] = [...optionFaults(field), ...ticketFaults(field)]
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
