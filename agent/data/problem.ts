// A "no" of the server as an error with words a person can act on.
import type { Problem } from '../../contract/problems.ts'

export class ProblemError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail || problem.title)
    this.name = 'ProblemError'
    this.problem = problem
  }
  get code() {
    return this.problem.code
  }
}

/** No answer at all: no network, or the desk is restarting. */
export class UnreachableError extends Error {
  constructor() {
    super('The desk cannot be reached')
    this.name = 'UnreachableError'
  }
}

export const isProblem = (error: unknown, code?: Problem['code']): error is ProblemError =>
  error instanceof ProblemError && (code === undefined || error.code === code)

export const isUnreachable = (error: unknown): boolean => error instanceof UnreachableError

/** What to tell the person, from whatever was thrown. */
export const wordsOf = (error: unknown): string => {
  if (isProblem(error))
    return error.problem.errors?.map((e) => `${e.field}: ${e.message}`).join(' · ') || error.message
  return error instanceof Error ? error.message : String(error)
}

export const problemOf = async (response: Response): Promise<ProblemError> => {
  const fallback = {
    type: 'about:blank',
    title: response.statusText,
    status: response.status,
    detail: '',
    code: '',
    request: '',
  }
  try {
    return new ProblemError({ ...fallback, ...(await response.json()) })
  } catch {
    return new ProblemError({ ...fallback, detail: `The desk answered ${response.status}` })
  }
}
