// What a brand says on its pages, by language.
//
// Policy. A reader gets each text in their language; where it is missing, in the brand's first language that has it,
// so that a telephone number typed once is on every page. Nothing is ever made up.
// Example: { en: { phone: '4500', lead: 'Hi' }, de: { lead: 'Hallo' } } read in German is 'Hallo' and '4500'.

export const textNames = ['headline', 'lead', 'phone', 'place', 'hours', 'foot'] as const
export type TextName = (typeof textNames)[number]
export type BrandTexts = Readonly<Record<TextName, string>>

export const brandTexts = (
  texts: Readonly<Record<string, Partial<BrandTexts>>>,
  language: string,
): BrandTexts =>
  Object.fromEntries(textNames.map((name) => [name, inWords(texts, language, (t) => t[name])])) as BrandTexts

/** The text in this language, else in the first that has one, else ''. */
export const inWords = <T>(
  texts: Readonly<Record<string, T>>,
  language: string,
  pick: (own: T) => string | undefined,
): string => {
  const own = texts[language]
  const wanted = own === undefined ? '' : (pick(own) ?? '').trim()
  if (wanted !== '') return wanted
  for (const other of order(texts)) {
    const text = (pick(texts[other] as T) ?? '').trim()
    if (text !== '') return text
  }
  return ''
}

/** The language that a text of this kind is shown in, or null when there is none at all. */
export const languageShown = (texts: Readonly<Record<string, unknown>>, language: string): string | null =>
  language in texts ? language : (order(texts)[0] ?? null)

/** English first, then as the alphabet has them: jsonb forgets the order in which they were typed. */
const order = (texts: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(texts).sort((a, b) => Number(b === 'en') - Number(a === 'en') || (a < b ? -1 : 1))
