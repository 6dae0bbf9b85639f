// Which custom fields the desk wants filled in before it does what was asked.
import { isProblem } from '../../data/problem.ts'

const form = /(?:^|\.)fields\.([a-z][a-z0-9_]{0,39})$/

export const missingFields = (error: unknown): string[] =>
  isProblem(error, 'invalid')
    ? (error.problem.errors ?? []).flatMap((fault) => form.exec(fault.field)?.[1] ?? [])
    : []
