// A time as a mail says it: with the zone named, since the reader may be anywhere.
export const inWords = (at: string, language: 'en' | 'de'): string =>
  `${new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(new Date(at))} UTC`
