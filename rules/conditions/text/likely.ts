// The known word a mistyped one most likely means.

/** Within two slips of the hand, or begun alike; undefined when none is near. */
export const likeliest = (typed: string, known: readonly string[]): string | undefined => {
  const word = typed.toLowerCase()
  const near = known
    .map((k) => ({ k, far: k.startsWith(word) ? 1 : distance(word, k) }))
    .filter(({ k, far }) => far <= Math.min(2, Math.floor(k.length / 2)))
    .sort((a, b) => a.far - b.far)
  return near[0]?.k
}

/** Letters to put in, take out or change (Levenshtein). */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1)
      next.push(
        Math.min(
          (next[j - 1] ?? 0) + 1,
          (row[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      )
    row = next
  }
  return row[b.length] ?? 0
}
