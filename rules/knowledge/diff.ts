// What changed between two texts, word by word: the longest common run of words stays, the rest went or came.
//
// Worked example: "Restart the old router" → "Restart the new router twice" gives
// same "Restart the ", removed "old", added "new", same " router", added " twice".
// Joining all but the removed parts gives the later text, all but the added ones the earlier.

export interface DiffPart {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/** Steps beyond which two texts count as altogether different: the work grows with their square. */
const mostSteps = 2000

export const diffWords = (before: string, after: string): DiffPart[] => {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const [a, b] = [piecesOf(before), piecesOf(after)]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end += 1
  const middle = changesOf(a.slice(start, a.length - end), b.slice(start, b.length - end))
  return joined([
    { kind: 'same', text: a.slice(0, start).join('') },
    ...middle,
    { kind: 'same', text: a.slice(a.length - end).join('') },
  ])
}

/** Words with what is between them each for itself; nothing is lost. */
const piecesOf = (text: string): string[] =>
  text.match(/[\p{L}\p{N}\p{M}_'’]+|\s+|[^\p{L}\p{N}\p{M}_'’\s]/gu) ?? []

/** Myers' greedy algorithm: the fewest words taken away and added. */
const changesOf = (a: readonly string[], b: readonly string[]): DiffPart[] => {
  if (a.length === 0 || b.length === 0) return whole(a, b)
  const most = Math.min(a.length + b.length, mostSteps)
  const traces: Int32Array[] = []
  const reach = new Int32Array(2 * most + 3)
  const at = (k: number): number => reach[k + most + 1] ?? 0
  for (let d = 0; d <= most; d += 1) {
    for (let k = -d; k <= d; k += 2) {
      let x = k === -d || (k !== d && at(k - 1) < at(k + 1)) ? at(k + 1) : at(k - 1) + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1
      reach[k + most + 1] = x
      if (x >= a.length && x - k >= b.length) return walkBack(a, b, traces, d)
    }
    // Only as wide as it has got: kept for every step.
    traces.push(reach.slice(most + 1 - d - 1, most + 1 + d + 2))
  }
  return whole(a, b)
}

const whole = (a: readonly string[], b: readonly string[]): DiffPart[] => [
  { kind: 'removed', text: a.join('') },
  { kind: 'added', text: b.join('') },
]

const walkBack = (
  a: readonly string[],
  b: readonly string[],
  traces: readonly Int32Array[],
  steps: number,
): DiffPart[] => {
  const parts: DiffPart[] = []
  let [x, y] = [a.length, b.length]
  for (let d = steps; d > 0; d -= 1) {
    const trace = traces[d - 1] as Int32Array
    // The trace of step d - 1 begins at diagonal -d.
    const reached = (k: number): number => trace[k + d] ?? 0
    const k = x - y
    const isDown = k === -d || (k !== d && reached(k - 1) < reached(k + 1))
    const from = isDown ? k + 1 : k - 1
    const [fromX, fromY] = [reached(from), reached(from) - from]
    const afterX = isDown ? fromX : fromX + 1
    if (x > afterX) parts.push({ kind: 'same', text: a.slice(afterX, x).join('') })
    parts.push(isDown ? { kind: 'added', text: b[fromY] ?? '' } : { kind: 'removed', text: a[fromX] ?? '' })
    ;[x, y] = [fromX, fromY]
  }
  if (x > 0) parts.push({ kind: 'same', text: a.slice(0, x).join('') })
  return parts.reverse()
}

/** Neighbours of a kind become one; between two same parts, what went stands before what came. */
const joined = (parts: readonly DiffPart[]): DiffPart[] => {
  const result: DiffPart[] = []
  let [removed, added] = ['', '']
  const flush = () => {
    if (removed !== '') result.push({ kind: 'removed', text: removed })
    if (added !== '') result.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  for (const { kind, text } of parts) {
    if (text === '') continue
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else {
      flush()
      const last = result.at(-1)
      if (last?.kind === 'same') last.text += text
      else result.push({ kind, text })
    }
  }
  flush()
  return result
}
