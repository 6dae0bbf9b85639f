// The faults of a form in the server's own words, each at its field: what exactly is wrong with a text.
import { isProblem } from '../../data/problem.ts'

export const exactFaults = (error: unknown): Partial<Record<string, string>> => {
  if (!isProblem(error)) return {}
  return Object.fromEntries(
    (error.problem.errors ?? []).map(({ field, message }) => [
      field.replace(/^body\./u, ''),
      message.charAt(0).toLocaleUpperCase() + message.slice(1),
    ]),
  )
}
