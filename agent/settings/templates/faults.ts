// What is wrong with a template: in words, and in which line.
import { isProblem } from '../../data/problem.ts'
import type { Words } from './queries.ts'

/** The faults at subject and text, as the template language gives them. */
export const faultsOf = (error: unknown): Partial<Words> => {
  if (!isProblem(error)) return {}
  return Object.fromEntries(
    (error.problem.errors ?? []).map(({ field, message }) => [
      field.replace(/^body\./u, ''),
      message.charAt(0).toLocaleUpperCase() + message.slice(1),
    ]),
  )
}

/** The line a fault is in, from 1: the one it names, else the one with the placeholder it names; null: neither. */
export const lineOf = (fault: string | undefined, text: string): number | null => {
  const named = /\bline:? ?(\d+)/i.exec(fault ?? '')
  if (named) return Number(named[1])
  const unknown = /\{\{\s*(\S+?)\s*\}\}/u.exec(fault ?? '')?.[1]
  const at = unknown ? text.split('\n').findIndex((line) => line.includes(unknown)) : -1
  return at < 0 ? null : at + 1
}
