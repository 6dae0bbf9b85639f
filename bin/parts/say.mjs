// How the launcher speaks: progress on stderr (stdout belongs to the command), and one way to give up.

export const root = new URL('../../', import.meta.url)

export const say = (text) => process.stderr.write(`${text}\n`)

/** Runs one slow step with its name and duration on the terminal. */
export const step = async (name, work) => {
  const began = performance.now()
  say(`• ${name} …`)
  const result = await work()
  say(`  done in ${((performance.now() - began) / 1000).toFixed(1)} s`)
  return result
}

/** An expected end: the text says what is wrong and how to mend it. */
export class Stop extends Error {}

/** Runs a program of `bin/`; an expected end is printed without a stack. */
export const main = async (program) => {
  try {
    process.exitCode = await program()
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    say(error.message)
    process.exitCode = 1
  }
}
