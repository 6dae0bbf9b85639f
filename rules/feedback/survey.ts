// What can be asked, and on which scale: satisfaction 1–5, ease 1–7, recommendation 0–10.

export const surveyKinds = ['csat', 'ces', 'nps'] as const
export type SurveyKind = (typeof surveyKinds)[number]
export const occasions = ['solved', 'schedule'] as const
export type Occasion = (typeof occasions)[number]

interface Scale {
  low: number
  high: number
  /** Marks from here on are good: they make the share of the content. */
  good: number
  /** Marks up to here are bad, unless a survey says otherwise. */
  bad: number
}

export const scales: Readonly<Record<SurveyKind, Scale>> = {
  csat: { low: 1, high: 5, good: 4, bad: 2 },
  ces: { low: 1, high: 7, good: 5, bad: 3 },
  nps: { low: 0, high: 10, good: 9, bad: 6 },
}

/** Best last. */
export const marksOf = (kind: SurveyKind): number[] => {
  const { low, high } = scales[kind]
  return Array.from({ length: high - low + 1 }, (_, i) => low + i)
}

export const isMark = (kind: SurveyKind, mark: number): boolean =>
  Number.isInteger(mark) && mark >= scales[kind].low && mark <= scales[kind].high
