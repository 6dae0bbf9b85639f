// Waits for something to become true: asks again and again, and says what it last saw when time is up.

/** Resolves with the first value that is neither false, null nor undefined. `millis` is the deadline. */
export const until = async <T>(
  what: string,
  look: () => T | Promise<T>,
  millis = 25_000,
): Promise<Exclude<T, false | null | undefined>> => {
  const deadline = performance.now() + millis
  let last: unknown
  for (;;) {
    try {
      const value = await look()
      if (value !== false && value !== null && value !== undefined)
        return value as Exclude<T, false | null | undefined>
      last = value
    } catch (error) {
      last = error
    }
    if (performance.now() > deadline)
      throw new Error(`waited ${millis} ms for: ${what}; last seen: ${String(last)}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
