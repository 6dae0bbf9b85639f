// The words of a mail about a course, in the languages of mails.
import type { Nudge } from '../../../rules/courses/remind.ts'

interface About {
  title: string
  dueAt: string | null
  expiresAt: string | null
}

type Line = (title: string, day: string | null) => string

/** `day`: when it is due, or until when the certificate holds. */
const lines: Readonly<Record<'en' | 'de' | 'ar', { locale: string; says: Readonly<Record<Nudge, Line>> }>> = {
  en: {
    locale: 'en-GB',
    says: {
      assigned: (title, day) => `Please take the course “${title}”${day ? ` by ${day}` : ''}.`,
      week_before: (title, day) =>
        `The course “${title}” is still waiting for you: please take it by ${day}.`,
      day_before: (title) => `The course “${title}” is due tomorrow.`,
      overdue: (title) => `The course “${title}” was due. Please take it now.`,
      expiring: (title, day) =>
        `Your certificate for “${title}” holds until ${day}. After that the course is to be taken again.`,
    },
  },
  de: {
    locale: 'de-DE',
    says: {
      assigned: (title, day) => `Bitte machen Sie den Kurs „${title}“${day ? ` bis zum ${day}` : ''}.`,
      week_before: (title, day) => `Der Kurs „${title}“ wartet noch auf Sie: bitte bis zum ${day}.`,
      day_before: (title) => `Morgen läuft die Frist für den Kurs „${title}“ ab.`,
      overdue: (title) => `Die Frist für den Kurs „${title}“ ist abgelaufen. Bitte holen Sie ihn nach.`,
      expiring: (title, day) =>
        `Ihr Zertifikat für „${title}“ gilt bis zum ${day}. Danach ist der Kurs neu zu machen.`,
    },
  },
  ar: {
    // The digits are those of numbers and links.
    locale: 'ar-u-nu-latn',
    says: {
      assigned: (title, day) => `نرجو منك إتمام دورة «${title}»${day ? ` في موعد أقصاه ${day}` : ''}.`,
      week_before: (title, day) => `لا تزال دورة «${title}» في انتظارك: نرجو إتمامها في موعد أقصاه ${day}.`,
      day_before: (title) => `ينتهي غدًا موعد إتمام دورة «${title}».`,
      overdue: (title) => `انقضى موعد إتمام دورة «${title}». نرجو منك إتمامها الآن.`,
      expiring: (title, day) => `شهادتك في دورة «${title}» صالحة حتى ${day}. وبعد ذلك تُعاد الدورة.`,
    },
  },
}

export const nudgeMail = (
  language: string,
  nudge: Nudge,
  { title, dueAt, expiresAt }: About,
): { title: string; lines: string[] } => {
  const { locale, says } = lines[language === 'de' || language === 'ar' ? language : 'en']
  const time = nudge === 'expiring' ? expiresAt : dueAt
  const day =
    time === null
      ? null
      : new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(time))
  return { title, lines: [says[nudge](title, day)] }
}
