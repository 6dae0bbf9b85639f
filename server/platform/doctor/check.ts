// One finding of the doctor.

export interface Check {
  /** What was looked at, such as "disk". */
  readonly name: string
  readonly state: 'ok' | 'warn' | 'fail' | 'skip'
  readonly found: string
  /** The command or setting that mends it; none when there is nothing to mend. */
  readonly mend?: string
}

export const ok = (name: string, found: string): Check => ({ name, state: 'ok', found })
export const skip = (name: string, found: string): Check => ({ name, state: 'skip', found })
export const warn = (name: string, found: string, mend: string): Check => ({
  name,
  state: 'warn',
  found,
  mend,
})
export const fail = (name: string, found: string, mend: string): Check => ({
  name,
  state: 'fail',
  found,
  mend,
})

/** A check that throws has failed: what it said is the finding. */
export const guard = async (name: string, mend: string, look: () => Promise<Check>): Promise<Check> => {
  try {
    return await look()
  } catch (error) {
    return fail(name, error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error), mend)
  }
}
