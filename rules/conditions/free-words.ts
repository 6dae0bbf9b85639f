// The free words of a search as they are kept: words and "phrases in quotation marks", with single spaces between.

/** What would be read as something else than a word when it stands bare. */
const looksLikeTest = /^-?[a-z][a-z0-9_.]*(!=|!~|>=|<=|[:=~<>])/iu
const keyword = /^(and|or|not)$/iu
const pieces = /"([^"]*)"?|[^\s"]+/gu

/** Pieces with whether they are phrases. */
export const piecesOf = (text: string): { text: string; isPhrase: boolean }[] =>
  [...text.matchAll(pieces)]
    .map(([whole, inner]) => ({
      text: (inner ?? whole).replaceAll(/\s+/gu, ' ').trim(),
      isPhrase: inner !== undefined,
    }))
    .filter((p) => p.text !== '')

/** Needs quotation marks so that it is not read as something else. */
const mustQuote = (word: string): boolean =>
  word.startsWith('-') || /[()\s]/u.test(word) || looksLikeTest.test(word) || isKeyword(word)

/** Only in capitals is it one. */
export const isKeyword = (word: string): boolean => keyword.test(word) && word === word.toUpperCase()

/** The one way of writing the same words, which reads back as itself. */
export const tidyWords = (text: string): string =>
  piecesOf(text)
    .map((p) => (p.isPhrase || mustQuote(p.text) ? `"${p.text}"` : p.text))
    .join(' ')
