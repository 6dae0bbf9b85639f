// Names of people nobody told us of, found by what stands around them or by a table of first names.
//
// Policy. A name is what follows a greeting, a title, "my colleague" or "my name is"; what closes a mail, stands in the head
// of a quoted one, or carries a possessive; initials with a surname; a first name of the table with the capitalised words
// behind it. Words of the table of no names never count: "Hi Outlook," is nobody, and "Open Samuel's mailbox" is Samuel's.
// Example: "Reset Oluwaseun Adeyemi's PIN, thanks, S. Vogel" → "Reset [name] PIN, thanks, [name]".

import { apostrophe, ending, withoutEnding } from './endings.ts'
import { alsoWords, firstNames, folded, noNames } from './tables.ts'

export interface Place {
  start: number
  end: number
}

/** Where names stand, some perhaps more than once. */
export const toldNames = (text: string): Place[] => [
  ...contexts.flatMap((pattern) => placesOf(text, pattern)),
  ...placesOf(text, possessive),
  ...placesOf(text, initials).filter((p) => !isListItem(text, p)),
  ...byFirstName(text),
]

const part = "\\p{Lu}(?:[\\p{L}\\p{M}]|['’-](?=\\p{L})){1,30}"
const small = '(?:(?:van|von|de|der|den|da|di|del|la|le|bin|al|el|zu|zur|ter|ten)[ ]){0,2}'
const name = `(${part}(?:[ ]${small}${part}){0,2})`
const one = (before: string, after = '', flags = 'dgu'): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${before}${name}${after}`, flags)
const either = (text: string): string =>
  `(?:${text
    .trim()
    .split(/\s*\|\s*/)
    .join('|')})`

const greetings = either(
  '[Hh]i|[Hh]ello|[Dd]ear|[Hh]ey|[Gg]ood (?:[Mm]orning|[Aa]fternoon|[Ee]vening)|[Hh]allo|[Ll]iebe[rs]?|[Gg]uten (?:Tag|Morgen|Abend)|[Ss]ehr geehrte[rn]?|[Mm]oin|[Ss]ervus|[Gg]rüezi|[Gg]rüß Gott|[Bb]onjour|[Cc]h[eè]re?|[Hh]ola|[Ee]stimad[oa]|[Cc]iao|[Mm]any [Tt]hanks|[Tt]hanks|[Tt]hank you|[Tt]hx|[Vv]ielen Dank|[Dd]anke',
)
const titles = either('Herrn?|Frau|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Madam|Monsieur|Madame|Mme|Señora?|Signora?')
const closings = either(
  '[Rr]egards|[Bb]est [Ww]ishes|[Ss]incerely|[Cc]heers|[Tt]hanks|[Tt]hank you|[Tt]hx|[Gg]r(?:ü|ue)(?:ß|ss)en?|[Gg]ru(?:ß|ss)|[Dd]anke|[Dd]ank|MfG|LG|VG|BG|BR|KR|i\\. ?[AV]\\.|gez\\.|ppa\\.',
)
const people = either(
  'colleagues?|co-?workers?|teammates?|boss|supervisor|intern|trainee|wife|husband|Kolleg(?:e|en|in)|Chef(?:in)?|Vorgesetzte[rn]?|Mitarbeiter(?:in|s)?|Assistent(?:in)?|Praktikant(?:in)?|Azubi|Benutzer(?:in|s)?|Nutzer(?:in|s)?|Kund(?:e|en|in)|Teamleiter(?:in)?|Nachfolger(?:in)?|Vertretung',
)
const introductions = either(
  "[Mm]y name is|[Mm]y name['’]s|[Mm]ein Name ist|hier (?:spricht|schreibt)|[Ii]ch hei(?:ß|ss)e|[Jj]e m['’]appelle|[Mm]e llamo",
)
const heads = either('From|To|Cc|CC|Bcc|Sent by|Reply-To|Requester|Von|An|Gesendet von|Antwort an|Melder')

const contexts: readonly RegExp[] = [
  one(
    `(?<=^|\\n|[.!?,]\\s)[ \\t>]*${greetings}[ ,]+(?:${titles}\\.?[ ]+){0,2}`,
    '(?=[ ]*[,.!;\\n:–-]|[ ]*$|[ ](?:and|und|&)[ ]\\p{Lu})',
  ),
  // "Hi Ana and Ben,": whoever is greeted with somebody.
  one(`${greetings} ${part} (?:and|und|&|\\/) `, '(?=[ ]*[,.!\\n:–-]|[ ]*$)'),
  one(`${closings}[ ,.!–-]{0,4}\\n{0,3}[ \\t>]*`, '(?=[ ]*(?:\\n|$|,|\\())'),
  one(`(?<=^|\\n)[ \\t>]*(?:--|[-–—])[ ]?\\n?`, '(?=[ \\t]*(?:\\n|$))'),
  one(`${titles}\\.?[ \\t]+(?:(?:Dr|Prof)\\.?[ \\t]+){0,2}`),
  one(`${people}[,:]?[ ]`),
  one(`${introductions}[ ]+`),
  one(`(?<=^|\\n)[ \\t>*]*${heads}[* \\t]*:[* \\t]*["'“„]?`, '(?=["”“]?[ \\t]*(?:[<(\\[;,]|\\n|$))'),
  // "Vogel, Petra <…>": the other way round, in a head.
  new RegExp(
    `(?<=^|\\n)[ \\t>*]*${heads}[* \\t]*:[* \\t]*["'“„]?(${part}(?:[ ]${part})?,[ ]${part})(?=["”“]?[ \\t]*(?:[<(\\[;]|\\n|$))`,
    'dgu',
  ),
  one('On [^\\n]{3,60}?[, ]', `(?:[ ][<(][^\\n>)]{1,200}[>)])?[ ]wrote:`),
  one('(?:schrieb|hat)[ ]', '(?:[ ][<(][^\\n>)]{1,200}[>)])?(?:[ ]geschrieben)?:'),
]

const possessive = new RegExp(
  `(?<![\\p{L}\\p{N}])((?:${part}[ ]){0,2}${part}${apostrophe}s)(?!\\p{L})`,
  'dgu',
)
const initials =
  /(?<![\p{L}\p{N}.])(?<!(?:z|d|u|i|s|e)\. ?)((?:\p{Lu}\.[ ]?){1,3}\p{Lu}\p{Ll}[\p{L}\p{M}'’-]{1,30})/dgu

/** Each captured stretch, without the words at its ends that are no names. */
const placesOf = (text: string, pattern: RegExp): Place[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const at = match.indices?.[1]
    return at ? trimmed(text, at[0], at[1]) : []
  })

const trimmed = (text: string, start: number, end: number): Place[] => {
  const words = [...text.slice(start, end).matchAll(/[^\s,]+/gu)]
  while (words.length > 0 && isNoName(words.at(-1)?.[0])) words.pop()
  while (words.length > 0 && isNoName(words[0]?.[0])) words.shift()
  const [first, last] = [words[0], words.at(-1)]
  return first && last ? [{ start: start + first.index, end: start + last.index + last[0].length }] : []
}

/** "VPN" and "WLAN" are abbreviations; German writes every noun with a capital. */
const isNoName = (word = ''): boolean =>
  withoutEnding(word).some(
    (stem) => noNames.has(folded(stem)) || /^\p{Lu}{2,5}$/u.test(stem) || germanNoun.test(stem),
  )
const germanNoun =
  /\p{Ll}(?:ung|heit|keit|schaft|tion|ität|konto|karte|datei|rechner|drucker|zugang|gerät|postfach|laufwerk|passwort)(?:en|s)?$/u

/** "A. Open the app": a list, unless the name is all there is in its line. */
const isListItem = (text: string, { start, end }: Place): boolean => {
  const before = text.slice(Math.max(0, start - 3), start)
  return (
    /(?:^|\n)\s*$/.test(start < 3 ? before : before.slice(-2)) &&
    !/^[ \t]*(?:\n|$|,)/.test(text.slice(end, end + 3))
  )
}

const capitalised = new RegExp(`(?<![\\p{L}\\p{N}])${part}${ending}(?![\\p{L}\\p{N}])`, 'gu')
const surname = new RegExp(`^[ ]${small}(${part})`, 'u')

const byFirstName = (text: string): Place[] =>
  [...text.matchAll(capitalised)].flatMap(({ 0: word, index: start }) => {
    const stems = withoutEnding(word)
    const sure = stems.find((stem) => isIn(firstNames, stem))
    const end = start + word.length
    if ((sure === undefined && !isIn(alsoWords, word)) || isBesideNumber(text, start, end)) return []
    // Who owns something is named to the end: "Samuels Laptop".
    if (sure !== undefined && sure !== word) return [{ start, end }]
    const whole = endOfSurnames(text, end)
    return sure !== undefined || whole > end ? [{ start, end: whole }] : []
  })

/** Also "Juergen" for Jürgen, and "Anna-Lena" for Anna. */
const isIn = (table: ReadonlySet<string>, word: string): boolean =>
  [word, word.replace(/-.*$/, '')]
    .map(folded)
    .some((form) => table.has(form) || table.has(form.replaceAll(/([aou])e/g, '$1')))

/** Jan 2026, 12 Jan: months, rooms and versions. */
const isBesideNumber = (text: string, start: number, end: number): boolean =>
  /\d[.\s-]{1,2}$/.test(text.slice(Math.max(0, start - 4), start)) ||
  /^[.\s-]{0,2}\d/.test(text.slice(end, end + 4))

const endOfSurnames = (text: string, from: number): number => {
  let end = from
  for (let more = 0; more < 2; more += 1) {
    const match = surname.exec(text.slice(end, end + 80))
    if (!match || isNoName(match[1])) break
    end += match[0].length
    if (possessiveAtEnd.test(match[0])) break
  }
  return end
}
const possessiveAtEnd = new RegExp(`${apostrophe}s?$`, 'u')
