// A survey as its form shows it.
import type { Survey } from '../../../contract/feedback.ts'
import { type Occasion, type SurveyKind, scales } from '../../../rules/feedback/survey.ts'

export interface Shown {
  name: string
  kind: SurveyKind
  occasion: Occasion
  condition: string
  en: string
  de: string
  ar: string
  delayHours: string
  everyDays: string
  share: string
  quietDays: string
  expiresDays: string
  followUpAt: string
}

/** In a select, for marks that nobody follows up. */
export const none = 'none'

export const shownOf = (one: Survey | undefined): Shown => ({
  name: one?.name ?? '',
  kind: one?.kind ?? 'csat',
  occasion: one?.occasion ?? 'solved',
  condition: one?.condition ?? '',
  en: one?.questions.en ?? '',
  de: one?.questions.de ?? '',
  ar: one?.questions.ar ?? '',
  delayHours: String((one?.delayMinutes ?? 60) / 60),
  everyDays: String(one?.everyDays ?? 90),
  share: String(one?.share ?? 100),
  quietDays: String(one?.quietDays ?? 14),
  expiresDays: String(one?.expiresDays ?? 30),
  followUpAt: one ? (one.followUpAt === null ? none : String(one.followUpAt)) : String(scales.csat.bad),
})

export const wantedOf = (shown: Shown) => ({
  name: shown.name.trim(),
  occasion: shown.occasion,
  condition: shown.condition.trim(),
  questions: Object.fromEntries(
    (['en', 'de', 'ar'] as const).flatMap((l) => (shown[l].trim() ? [[l, shown[l].trim()]] : [])),
  ),
  delayMinutes: Math.round(Number(shown.delayHours) * 60),
  everyDays: shown.occasion === 'schedule' ? Number(shown.everyDays) : null,
  share: Number(shown.share),
  quietDays: Number(shown.quietDays),
  expiresDays: Number(shown.expiresDays),
  followUpAt: shown.followUpAt === none ? null : Number(shown.followUpAt),
})
