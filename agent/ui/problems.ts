// A thrown "no" as words: one sentence for the form, and one for each field that needs mending.
import { useLingui } from '@lingui/react'
import { isProblem, isUnreachable } from '../data/problem.ts'

/** Words for codes whose own detail is for programs. */
const words: Partial<Record<string, string>> = {
  unavailable: 'The desk cannot do this right now. Nothing was changed; try again in a moment.',
  changed_meanwhile: 'Somebody changed this meanwhile. Look at the new state and try again.',
  not_found: 'This is not there any more.',
  not_allowed: 'You may not do this. An administrator can give you the right to.',
}

/** The sentence for a whole form; empty when every fault stands at its field. */
export const useProblemWords = (): ((error: unknown, fields?: readonly string[]) => string | null) => {
  const { _ } = useLingui()
  return (error, fields = []) => {
    if (!error) return null
    if (isUnreachable(error)) return _('The desk does not answer. Check your connection and try again.')
    if (!isProblem(error)) return _('Something went wrong in this page. Reload it and try again.')
    const { code, errors = [], detail, data } = error.problem
    if (code === 'too_many')
      return _('Too many tries. Wait {wait} and try again.', { wait: waitInWords(data?.retryAfter, _) })
    if (code === 'sign_in_needed') return _('Your session had ended. Try again now.')
    const elsewhere = errors.filter((fault) => !fields.includes(nameOf(fault.field)))
    if (errors.length > 0 && elsewhere.length === 0) return null
    if (elsewhere[0]) return elsewhere.map((fault) => `${nameOf(fault.field)} ${_(fault.message)}`).join('. ')
    return _(detail || words[code] || error.message)
  }
}

/** The faults by field, `body.` left off: `{ email: 'Must be an email address …' }`; a single one in the server's whole sentence. */
export const useFaults = (error: unknown): Readonly<Partial<Record<string, string>>> => {
  const { _ } = useLingui()
  if (!isProblem(error)) return {}
  const { errors = [], detail } = error.problem
  const whole = errors.length === 1 && detail && !detail.startsWith('body.') ? _(detail) : null
  return Object.fromEntries(errors.map((fault) => [nameOf(fault.field), whole ?? capital(_(fault.message))]))
}

const nameOf = (field: string): string => field.replace(/^body\./u, '')
const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)

const waitInWords = (
  seconds: unknown,
  _: (id: string, values?: Record<string, unknown>) => string,
): string => {
  const left = typeof seconds === 'number' ? seconds : 60
  return left < 90
    ? _('{n, plural, one {# second} other {# seconds}}', { n: Math.max(1, Math.ceil(left)) })
    : _('{n, plural, one {# minute} other {# minutes}}', { n: Math.ceil(left / 60) })
}
