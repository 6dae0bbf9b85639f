// Addresses of answers: number first, which stays; words behind it, which may change and lead on to those of today.

export interface EditionAddress {
  language: string
  slug: string
}

/** Where an edition lives. Editions whose words are the same are told apart by their language. */
export const pathOf = (
  number: number,
  edition: EditionAddress,
  editions: readonly EditionAddress[],
): string => {
  const words = edition.slug === '' ? '' : `-${encodeURIComponent(edition.slug)}`
  const isAlone = editions.filter((e) => e.slug === edition.slug).length < 2
  return `/help/articles/${number}${words}${isAlone ? '' : `?lang=${encodeURIComponent(edition.language)}`}`
}

export interface AddressAsked {
  number: number
  /** '' where only the number was given. */
  slug: string
  /** Asked for by name. */
  language: string | null
}

/** null: no such address can be. */
export const readAddress = (address: string, language: unknown): AddressAsked | null => {
  const [, digits = '', slug = ''] = /^([1-9]\d{0,8})(?:-(.*))?$/su.exec(address) ?? []
  if (digits === '') return null
  const isLanguage = typeof language === 'string' && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language)
  return { number: Number(digits), slug, language: isLanguage ? language : null }
}

/**
 * Which edition an address means: the language that it names, else the one whose words it holds, else the reader's,
 * else the main one. Two with the same words: the reader's among them, else the main one.
 */
export const chooseEdition = <E extends EditionAddress>(
  editions: readonly E[],
  asked: Pick<AddressAsked, 'slug' | 'language'>,
  reader: string,
  main: string,
): E | null => {
  const of = (some: readonly E[], language: string): E | undefined =>
    some.find((e) => e.language === language)
  const named = asked.language === null ? undefined : of(editions, asked.language)
  const fitting = editions.filter((e) => e.slug === asked.slug && asked.slug !== '')
  const among = fitting.length > 0 ? fitting : editions
  return named ?? of(among, reader) ?? of(among, main) ?? among[0] ?? null
}
