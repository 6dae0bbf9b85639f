// A course in the language of whoever takes it: word for word where it is translated, else as it is written.
//
// Policy. A missing or empty word is that of the language the course is written in; nobody meets an empty question. What
// is right is the same in every language. The course says it is in a language when its title is.
// Example: written in English with a German title and one of two questions → a German reader sees that question in
// German and the other in English, an Arabic reader all of it in English.
import type { Question } from './course.ts'

interface QuestionWords {
  text: string
  why: string
  /** By the id of the option. */
  options: Readonly<Record<string, string>>
}

export interface CourseWords {
  title: string
  about: string
  /** By the id of the question. */
  questions: Readonly<Record<string, QuestionWords>>
}

/** By language. */
export type Translations = Readonly<Record<string, CourseWords>>

interface Written {
  title: string
  about: string
  language: string
  questions: Question[]
  translations: Translations
}

export const inLanguage = <T extends Written>(course: T, wanted: string): T => {
  const words = wanted === course.language ? undefined : course.translations[wanted]
  if (!words) return course
  return {
    ...course,
    title: words.title || course.title,
    about: words.about || course.about,
    language: words.title ? wanted : course.language,
    questions: course.questions.map((question) => {
      const said = words.questions[question.id]
      if (!said) return question
      return {
        ...question,
        text: said.text || question.text,
        why: said.why || question.why,
        options: question.options.map((o) => ({ ...o, text: said.options[o.id] || o.text })),
      }
    }),
  }
}

/** How many words of the course a language lacks. */
export const countMissing = (
  { title, about, questions, translations }: Written,
  language: string,
): number => {
  const words = translations[language]
  const pairs: (readonly [string, string | undefined])[] = [
    [title, words?.title],
    [about, words?.about],
    ...questions.flatMap((q): (readonly [string, string | undefined])[] => {
      const said = words?.questions[q.id]
      return [
        [q.text, said?.text],
        [q.why, said?.why],
        ...q.options.map((o) => [o.text, said?.options[o.id]] as const),
      ]
    }),
  ]
  return pairs.filter(([own, translated]) => own.trim() !== '' && !translated?.trim()).length
}

/** Without words of questions and answers that are gone, and without the language the course is written in. */
export const tidied = ({
  language,
  questions,
  translations,
}: Omit<Written, 'title' | 'about'>): Translations =>
  Object.fromEntries(
    Object.entries(translations)
      .filter(([other]) => other !== language)
      .map(([other, words]) => [
        other,
        {
          ...words,
          questions: Object.fromEntries(
            questions.flatMap((q) => {
              const said = words.questions[q.id]
              if (!said) return []
              const options = q.options.flatMap((o) => {
                const text = said.options[o.id]
                return text ? [[o.id, text]] : []
              })
              return [[q.id, { ...said, options: Object.fromEntries(options) }]]
            }),
          ),
        },
      ]),
  )
