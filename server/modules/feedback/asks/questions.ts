// What a survey asks and how its marks are called, in the languages of mails; pages have texts of their own.
import type { SurveyKind } from '../../../../rules/feedback/survey.ts'

interface Said {
  question: string
  lowest: string
  highest: string
}

type Language = 'en' | 'de' | 'ar'

const own: Readonly<Record<Language, Readonly<Record<SurveyKind, Said>>>> = {
  en: {
    csat: { question: 'How satisfied are you with our help?', lowest: 'very unhappy', highest: 'very happy' },
    ces: { question: 'How easy was it to get this solved?', lowest: 'very hard', highest: 'very easy' },
    nps: {
      question: 'How likely are you to recommend us to a colleague?',
      lowest: 'not at all',
      highest: 'certainly',
    },
  },
  de: {
    csat: { question: 'Wie zufrieden sind Sie mit unserer Hilfe?', lowest: 'gar nicht', highest: 'sehr' },
    ces: {
      question: 'Wie leicht war es, das gelöst zu bekommen?',
      lowest: 'sehr schwer',
      highest: 'sehr leicht',
    },
    nps: {
      question: 'Wie wahrscheinlich empfehlen Sie uns weiter?',
      lowest: 'gar nicht',
      highest: 'ganz sicher',
    },
  },
  ar: {
    csat: { question: 'ما مدى رضاك عن مساعدتنا؟', lowest: 'غير راضٍ', highest: 'راضٍ جدًا' },
    ces: { question: 'ما مدى سهولة حل مشكلتك؟', lowest: 'صعب جدًا', highest: 'سهل جدًا' },
    nps: {
      question: 'ما احتمال أن توصي بنا زميلًا لك؟',
      lowest: 'غير محتمل إطلاقًا',
      highest: 'مؤكد',
    },
  },
}

export const saidIn = (
  language: Language,
  kind: SurveyKind,
  questions: Readonly<Record<string, string>>,
): Said => {
  const said = own[language][kind]
  return { ...said, question: questions[language] || questions.en || said.question }
}
