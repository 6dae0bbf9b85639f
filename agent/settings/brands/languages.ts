// The languages that requesters' pages speak, by their own names.
export const pageLanguages = [
  { id: 'en', name: 'English', direction: 'ltr' },
  { id: 'de', name: 'Deutsch', direction: 'ltr' },
  { id: 'ar', name: 'العربية', direction: 'rtl' },
] as const

export type PageLanguage = (typeof pageLanguages)[number]['id']

export const directionOf = (language: PageLanguage): 'ltr' | 'rtl' =>
  pageLanguages.find(({ id }) => id === language)?.direction ?? 'ltr'
