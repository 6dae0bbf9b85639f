// The words of feedback: kinds of surveys, states of ideas and improvements, numbers as people read them.
import { i18n } from '@lingui/core'
import type { IdeaState, ImprovementState, Source } from '../../rules/feedback/states.ts'
import type { SurveyKind } from '../../rules/feedback/survey.ts'

export const kindNames: Readonly<Record<SurveyKind, string>> = {
  csat: 'Satisfaction (CSAT)',
  ces: 'Ease (CES)',
  nps: 'Recommendation (NPS)',
}
export const shortKinds: Readonly<Record<SurveyKind, string>> = { csat: 'CSAT', ces: 'CES', nps: 'NPS' }

export const ideaNames: Readonly<Record<IdeaState, string>> = {
  new: 'New idea',
  considered: 'Considered',
  planned: 'Planned',
  done: 'Done',
  declined: 'Declined',
}

export const improvementNames: Readonly<Record<ImprovementState, string>> = {
  idea: 'Proposed',
  doing: 'Being done',
  measuring: 'Being measured',
  done: 'Achieved',
  dropped: 'Dropped',
}

export const sourceNames: Readonly<Record<Source, string>> = {
  own: 'Our own thought',
  idea: 'An idea',
  survey: 'A survey',
  problem: 'A problem',
  gap: 'A gap of knowledge',
  review: 'A review',
}

const locale = () => (i18n.locale === 'en' ? 'en-GB' : i18n.locale)

export const percent = (share: number): string =>
  new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 0 }).format(share)

export const decimal = (value: number): string =>
  new Intl.NumberFormat(locale(), { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value)

export const signed = (value: number): string =>
  new Intl.NumberFormat(locale(), { maximumFractionDigits: 0, signDisplay: 'exceptZero' }).format(value)
