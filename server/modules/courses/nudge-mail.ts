// The words of a mail about a course, in English and German.
import type { Nudge } from '../../../rules/courses/remind.ts'

interface About {
  title: string
  dueAt: string | null
  expiresAt: string | null
}

export const nudgeMail = (
  language: string,
  nudge: Nudge,
  { title, dueAt, expiresAt }: About,
): { title: string; lines: string[] } => {
  const isGerman = language === 'de'
  const day = (time: string | null): string =>
    time === null
      ? ''
      : new Intl.DateTimeFormat(isGerman ? 'de-DE' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
          new Date(time),
        )
  const until = dueAt === null ? '' : isGerman ? ` bis zum ${day(dueAt)}` : ` by ${day(dueAt)}`
  const words: Record<Nudge, string> = isGerman
    ? {
        assigned: `Bitte machen Sie den Kurs „${title}“${until}.`,
        week_before: `Der Kurs „${title}“ wartet noch auf Sie: bitte${until}.`,
        day_before: `Morgen läuft die Frist für den Kurs „${title}“ ab.`,
        overdue: `Die Frist für den Kurs „${title}“ ist abgelaufen. Bitte holen Sie ihn nach.`,
        expiring: `Ihr Zertifikat für „${title}“ gilt bis zum ${day(expiresAt)}. Danach ist der Kurs neu zu machen.`,
      }
    : {
        assigned: `Please take the course “${title}”${until}.`,
        week_before: `The course “${title}” is still waiting for you: please take it${until}.`,
        day_before: `The course “${title}” is due tomorrow.`,
        overdue: `The course “${title}” was due. Please take it now.`,
        expiring: `Your certificate for “${title}” holds until ${day(expiresAt)}. After that the course is to be taken again.`,
      }
  return { title: isGerman ? `Kurs: ${title}` : `Course: ${title}`, lines: [words[nudge]] }
}
