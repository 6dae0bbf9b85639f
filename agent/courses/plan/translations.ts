// The words of a course in one more language, as its form shows them.
import type { CoursePlan } from '../../../contract/courses.ts'

type Words = CoursePlan['translations'][string]

const none: Words = { title: '', about: '', questions: {} }

export const wordsIn = (plan: CoursePlan, language: string): Words => plan.translations[language] ?? none

export const withWords = (
  plan: CoursePlan,
  language: string,
  part: Partial<Words>,
): CoursePlan['translations'] => ({
  ...plan.translations,
  [language]: { ...wordsIn(plan, language), ...part },
})

export const questionIn = (words: Words, id: string): Words['questions'][string] =>
  words.questions[id] ?? { text: '', why: '', options: {} }

export const withoutLanguage = (plan: CoursePlan, language: string): CoursePlan['translations'] =>
  Object.fromEntries(Object.entries(plan.translations).filter(([other]) => other !== language))
