// Which language a text is in, told by its small words; only languages whose stems PostgreSQL knows.
//
// Each language has the words that hold its sentences together and that its neighbours have not. The language with most of
// them wins, if it has at least two and clearly more than the next; else the text has none, and its words no stems.

/** By ISO 639-1, with the name of PostgreSQL's dictionary. */
export const dictionaries = {
  en: 'english_stem',
  de: 'german_stem',
  fr: 'french_stem',
  es: 'spanish_stem',
  it: 'italian_stem',
  pt: 'portuguese_stem',
  nl: 'dutch_stem',
  sv: 'swedish_stem',
  da: 'danish_stem',
  no: 'norwegian_stem',
  fi: 'finnish_stem',
  ru: 'russian_stem',
} as const
export type Language = keyof typeof dictionaries
export const languages = Object.keys(dictionaries) as Language[]

const small: Readonly<Record<Language, string>> = {
  en: 'the and is are was were to of for with not this that have has you we my our it can please when from but they on in',
  de: 'der die das und ist nicht ein eine einen ich wir sie mit auf fur von zu den dem bitte kann haben wird auch noch seit bei',
  fr: 'le la les et est pas une des du je nous vous avec pour dans sur au ne que qui merci mon notre depuis bonjour',
  es: 'el los las y es una del yo nosotros con para por en no que se mi nuestro desde hola gracias pero muy esta',
  it: 'il gli e una del della io noi con per non che si mio nostro dal ciao grazie ma sono questo alla nel',
  pt: 'os uma do da eu nos com para nao que se meu nosso desde ola obrigado mas muito esta em ao foi ele',
  nl: 'de het een en is niet ik wij we met voor van op dat kan graag maar sinds bij ook naar heb wordt deze',
  sv: 'och ar inte en ett jag vi med for pa att det som kan har av till sedan nar fran men tack mig denna',
  da: 'og er ikke en et jeg vi med for pa at det som kan har af til siden nar fra men tak mig denne blev',
  no: 'og er ikke en et jeg vi med for pa at det som kan har av til siden nar fra men takk meg denne ble',
  fi: 'ja on ei se olen me kanssa mutta kun voi ovat tama joka olla minun kiitos hei ette mita nyt jos kuin',
  ru: 'и в не на я мы с что это как у по для но не он она они мне нас при из от уже если',
}

const known: ReadonlyMap<string, readonly Language[]> = (() => {
  const all = new Map<string, Language[]>()
  for (const language of languages)
    for (const word of new Set(small[language].split(' ')))
      all.set(word, [...(all.get(word) ?? []), language])
  return all
})()

const looked = 400

/** `words`: folded, in their order. */
export const languageOf = (words: readonly string[]): Language | null => {
  const score = new Map<Language, number>()
  for (const word of words.slice(0, looked)) {
    const of = known.get(word)
    for (const language of of ?? []) score.set(language, (score.get(language) ?? 0) + 1 / (of?.length ?? 1))
  }
  const [first, second] = [...score].sort((a, b) => b[1] - a[1])
  if (!first || first[1] < 1.5 || (second && first[1] < second[1] * 1.2)) return null
  return first[0]
}

/** Words of a question that say nothing by themselves. */
export const isSmall = (word: string): boolean => known.has(word) || /^\p{L}$/u.test(word)
