// Rates and percentiles, the same way in every benchmark.

/** `workers` loops call `work` until `seconds` are over: how often a second it was done. */
export const rateOf = async (
  workers: number,
  seconds: number,
  work: (n: number) => Promise<unknown>,
): Promise<number> => {
  let done = 0
  let next = 0
  const from = performance.now()
  const end = from + seconds * 1000
  await Promise.all(
    Array.from({ length: workers }, async () => {
      while (performance.now() < end) {
        await work(next++)
        done += 1
      }
    }),
  )
  return (done / (performance.now() - from)) * 1000
}

/** Milliseconds of each of `times` calls, one after the other. */
export const timesOf = async (times: number, work: (n: number) => unknown): Promise<number[]> => {
  const found: number[] = []
  for (let n = 0; n < times; n += 1) {
    const from = performance.now()
    await work(n)
    found.push(performance.now() - from)
  }
  return found
}

export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN

export const round = (value: number, digits = 1): number => Number(value.toFixed(digits))
