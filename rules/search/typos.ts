// Which known word somebody may have meant who wrote an unknown one.
//
// Two words are close when few letters must be changed, added, left out or swapped with a neighbour: one in words of four or
// five letters, two in longer ones. What remains of both when as many letters are left out from their beginnings has something
// in common then, and an index finds that. Of close words the closest counts, then the one in most documents.
// Example: "pritner" → printer.

/** Words whose documents are counted: of letters, or short codes. Long numbers are ever new and tell nothing. */
export const isCounted = (word: string): boolean =>
  /^\p{L}{2,30}$/u.test(word) || /^\d{1,6}$/.test(word) || /^(?=.*\d)[\p{L}\p{Nd}]{2,16}$/u.test(word)

const isWritten = (word: string): boolean => /^\p{L}{4,30}$/u.test(word)
const looked = 8

export const mostFaults = (word: string): number => (!isWritten(word) ? 0 : word.length < 6 ? 1 : 2)

/** The beginning of the word, and that without each one or two of its letters. Nothing for what is not mended. */
export const leftovers = (word: string): ReadonlySet<string> => {
  const faults = mostFaults(word)
  if (faults === 0) return new Set()
  const all = new Set([word.slice(0, looked)])
  let last = [...all]
  for (let n = 0; n < faults; n += 1) {
    last = last.flatMap((one) => [...one].map((_, i) => one.slice(0, i) + one.slice(i + 1)))
    for (const one of last) if (one.length > 1) all.add(one)
  }
  return all
}

/** Changes from one to the other, where a swap of neighbours is one. */
export const distance = (a: string, b: string): number => {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1]
      let best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (isSame ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1)
      next.push(best)
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}

export const bestOf = (
  written: string,
  known: readonly { word: string; documents: number }[],
): string | null => {
  const close = known
    .map((k) => ({ ...k, far: distance(written, k.word) }))
    .filter((k) => k.far > 0 && k.far <= mostFaults(written))
    .sort((a, b) => a.far - b.far || b.documents - a.documents || (a.word < b.word ? -1 : 1))
  return close[0]?.word ?? null
}
