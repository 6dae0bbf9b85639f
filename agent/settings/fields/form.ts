// A field as its form holds it, and what of it goes to the desk.
import type { Field } from '../../../contract/fields.ts'
import type { Condition } from '../../../rules/conditions/ast.ts'
import { fold } from '../../../rules/text/fold.ts'
import { hasOptions } from './words.ts'

export interface Draft {
  subject: Field['subject']
  kind: Field['kind']
  name: string
  key: string
  help: string
  /** One a line. */
  options: string
  shownWhen: Condition | null
  requiredOnSolve: boolean
}

export const draftOf = (field: Field | null, subject: Field['subject']): Draft =>
  field
    ? { ...field, options: field.options.join('\n') }
    : {
        subject,
        kind: 'text',
        name: '',
        key: '',
        help: '',
        options: '',
        shownWhen: null,
        requiredOnSolve: false,
      }

/** `Number of users` → `number_of_users` */
export const keyFrom = (name: string): string =>
  fold(name)
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+/, '')
    .replace(/_+$/, '')
    .slice(0, 40)

export const optionsOf = ({ kind, options }: Pick<Draft, 'kind' | 'options'>): string[] =>
  hasOptions(kind)
    ? [...new Set(options.split('\n').map((line) => line.trim()))].filter((line) => line !== '')
    : []

/** What stays changeable once the field is there. */
export const changeableOf = (draft: Draft) => ({
  name: draft.name.trim(),
  help: draft.help.trim(),
  options: optionsOf(draft),
  shownWhen: draft.subject === 'ticket' ? draft.shownWhen : null,
  requiredOnSolve: draft.subject === 'ticket' && draft.requiredOnSolve,
})
