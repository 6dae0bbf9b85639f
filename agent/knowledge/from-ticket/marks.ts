// A text with personal data taken out: each mark may be kept out, or put back as it was.

export interface TakenOut {
  in: 'title' | 'body'
  start: number
  end: number
  kind: string
  original: string
  replacement: string
}

export interface Stretch {
  text: string
  /** Its place in the list of marks; null: words nobody touched. */
  mark: number | null
}

/** The text cut at its marks; `putBack` are marks shown as they were. */
export const stretchesOf = (
  text: string,
  marks: readonly TakenOut[],
  where: TakenOut['in'],
  putBack: ReadonlySet<number>,
): Stretch[] => {
  const stretches: Stretch[] = []
  let from = 0
  const here = marks
    .map((mark, at) => ({ mark, at }))
    .filter(({ mark }) => mark.in === where)
    .sort((a, b) => a.mark.start - b.mark.start)
  for (const { mark, at } of here) {
    if (mark.start < from || mark.end > text.length) continue
    if (mark.start > from) stretches.push({ text: text.slice(from, mark.start), mark: null })
    stretches.push({ text: putBack.has(at) ? mark.original : text.slice(mark.start, mark.end), mark: at })
    from = mark.end
  }
  if (from < text.length) stretches.push({ text: text.slice(from), mark: null })
  return stretches
}

export const textOf = (stretches: readonly Stretch[]): string => stretches.map(({ text }) => text).join('')
