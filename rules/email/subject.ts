// Subjects: made fit for a line, freed of reply prefixes, read for a ticket number.

/** One line, no control or invisible direction characters, at most `max` characters. */
export const cleanSubject = (subject: string, max = 300): string => {
  const line = subject
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
  const letters = [...line]
  return letters.length <= max ? line : `${letters.slice(0, max - 1).join('')}…`
}

// Answer and forward prefixes of mail programs: en de fr es pt it nl sv da no fi pl cs hu ro tr ru el he ar zh ja ko id vi.
const words =
  're|res|ref|fwd?|fw|aw|antw|antwort|wg|tr|rép|rif|inoltro|rv|enc|env|sv|vs|vb|vl|odp|pd|ynt|ilt|İlt|doorst|ang|att|fs|bls|tl|vá|továbbítás|trs|ha|re:|отв|ответ|пересл|відп|σχετ|απ|πρθ|השב|הועבר|رد|إعادة توجيه|回复|回覆|答复|转发|轉寄|返信|転送|회신|전달|trả lời|chuyển tiếp'
const prefix = new RegExp(
  `^(?:(?:${words})\\s*(?:\\[\\d+\\]|\\(\\d+\\)|\\*\\d+|\\^\\d+)?\\s*[:：]|[RI]:)\\s*`,
  'iu',
)
const italian = /^[ri]:/

/** `AW: Re[2]: WG: Printer` → `Printer`. A lower-case `i:` is a word, not a prefix. */
export const stripPrefixes = (subject: string): string => {
  let rest = subject.trim()
  for (let i = 0; i < 20; i++) {
    const match = prefix.exec(rest)
    if (!match || italian.test(match[0])) break
    rest = rest.slice(match[0].length)
  }
  return rest
}

/** The number in `[#42]`, the last one if there are several; null without. */
export const numberInSubject = (subject: string): number | null => {
  const found = [...subject.matchAll(/\[#([1-9]\d{0,14})\]/g)].at(-1)?.[1]
  return found ? Number(found) : null
}

/** The subject of our mail on a ticket: one `Re:`, the requester's words, the number once. */
export const replySubject = (subject: string, number: number): string => {
  const bare = stripPrefixes(cleanSubject(subject).replaceAll(/\[#\d+\]/g, '')).trim()
  return `Re: ${bare === '' ? '…' : cleanSubject(bare, 200)} [#${number}]`
}
