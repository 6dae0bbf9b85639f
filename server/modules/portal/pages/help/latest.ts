// What was read a moment ago is read once for all who ask now; a moment later it is read anew.

/** `moment` in milliseconds. At most `most` keys are remembered: they may come from outside. */
export const makeLatest = <T>(moment: number, most: number, now: () => number = () => performance.now()) => {
  const kept = new Map<string, { at: number; value: Promise<T> }>()
  return (key: string, load: () => Promise<T>): Promise<T> => {
    const known = kept.get(key)
    if (known && now() - known.at < moment) return known.value
    const value = load()
    kept.delete(key)
    kept.set(key, { at: now(), value })
    value.catch(() => kept.get(key)?.value === value && kept.delete(key))
    const oldest = kept.keys().next().value
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    return value
  }
}
