// What changed between two texts, line by line: the longest common part stays, the rest went or came.

export interface DiffLine {
  kind: 'same' | 'gone' | 'new'
  text: string
}

export const diffOf = (before: string, after: string): DiffLine[] => {
  const [a, b] = [before.split('\n'), after.split('\n')]
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1
  const same = (lines: readonly string[]): DiffLine[] => lines.map((text) => ({ kind: 'same', text }))
  return [
    ...same(a.slice(0, head)),
    ...between(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    ...same(tail > 0 ? a.slice(-tail) : []),
  ]
}

/** Texts of more lines than this are told apart as a whole. */
const most = 2_000

const between = (a: readonly string[], b: readonly string[]): DiffLine[] => {
  if (a.length > most || b.length > most)
    return [
      ...a.map((text): DiffLine => ({ kind: 'gone', text })),
      ...b.map((text): DiffLine => ({ kind: 'new', text })),
    ]
  const width = b.length + 1
  const common = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      common[i * width + j] =
        a[i] === b[j]
          ? at(common, (i + 1) * width + j + 1) + 1
          : Math.max(at(common, (i + 1) * width + j), at(common, i * width + j + 1))
  const lines: DiffLine[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push({ kind: 'same', text: a[i] ?? '' })
      i += 1
      j += 1
    } else if (
      (i < a.length && at(common, (i + 1) * width + j) >= at(common, i * width + j + 1)) ||
      j >= b.length
    ) {
      lines.push({ kind: 'gone', text: a[i] ?? '' })
      i += 1
    } else {
      lines.push({ kind: 'new', text: b[j] ?? '' })
      j += 1
    }
  }
  return lines
}

const at = (numbers: Uint16Array, place: number): number => numbers[place] ?? 0

/** Only what changed with `around` lines beside it; null stands for lines left out. */
export const nearChanges = (lines: readonly DiffLine[], around = 3): (DiffLine | null)[] => {
  const isNear = lines.map((_line, n) =>
    lines.slice(Math.max(0, n - around), n + around + 1).some((line) => line.kind !== 'same'),
  )
  return lines.flatMap((line, n) => (isNear[n] ? [line] : n === 0 || isNear[n - 1] ? [null] : []))
}
