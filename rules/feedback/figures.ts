// Figures of many marks: mean, share of the content with Wilson's interval, and the net promoter score.
import { type SurveyKind, scales } from './survey.ts'

export interface Share {
  /** 0–1; null: nothing to count. */
  share: number | null
  /** Between these it truly lies, with 95 % confidence. */
  low: number | null
  high: number | null
}

export interface Figures extends Share {
  n: number
  mean: number | null
  good: number
  bad: number
  /** -100 to 100; null for other kinds. */
  nps: number | null
}

/** How often each mark was given. */
export type Counts = ReadonlyMap<number, number>

export const figuresOf = (kind: SurveyKind, counts: Counts): Figures => {
  const { good: from, bad: to } = scales[kind]
  let [n, sum, good, bad] = [0, 0, 0, 0]
  for (const [mark, count] of counts) {
    n += count
    sum += mark * count
    if (mark >= from) good += count
    if (mark <= to) bad += count
  }
  return {
    n,
    mean: n === 0 ? null : sum / n,
    good,
    bad,
    nps: kind === 'nps' && n > 0 ? ((good - bad) / n) * 100 : null,
    ...wilson(good, n),
  }
}

const z = 1.959963984540054

/** Honest also for few answers, where share ± error would leave 0–1. */
export const wilson = (good: number, n: number): Share => {
  if (n === 0) return { share: null, low: null, high: null }
  const share = good / n
  const z2 = z * z
  const middle = (share + z2 / (2 * n)) / (1 + z2 / n)
  const reach = (z / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))
  return { share, low: good === 0 ? 0 : middle - reach, high: good === n ? 1 : middle + reach }
}
