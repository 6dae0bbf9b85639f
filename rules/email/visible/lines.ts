// What single lines and short runs of lines are: quoted, an introduction of a quote, a quoted header, a signature.
import {
  aboveWords,
  beginForwardWords,
  closingWords,
  deviceLines,
  forwardWords,
  fromWords,
  originalWords,
  otherWords,
  tellingWords,
  wrote,
} from './words.ts'

/** Without decoration mail programs add: asterisks of bold text, no-break and invisible characters. */
export const plain = (line: string): string =>
  line
    .replace(/[\u200B-\u200F\u202A-\u202E\uFEFF]/g, '')
    .replace(/\u00A0/g, ' ')
    .trim()

const undecorated = (line: string): string => plain(line).replace(/[*_]+/g, '').trim()

export const isBlank = (line: string): boolean => plain(line) === ''

/** `> text`, `C> text`, `| text`, and quoting without a blank. */
export const isQuoted = (line: string): boolean => /^\s*(?:[\p{Lu}]{0,2}>|\|\s|\|$|&gt;)/u.test(line)

const time =
  /\b\d{1,2}[:.h]\d{2}\b|\b(?:19|20)\d{2}\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\d{1,2}\s?(?:月|日|年)/u
const address = /[^\s<>"@]{1,100}@[^\s<>"]/
const endsIntro = /(?::|：|-{2,}|wrote)\s*$/u
const wroteWord = new RegExp(`(?:^|[\\s,;>"”'’)\\]\\u200f])(?:${wrote})(?=[\\s:：,.(<"“]|$)`, 'iu')
const cjkWrote = /(?:写道|寫道|写了|書きました|のメール|작성)\s*[:：]?\s*$/u
const bareDate =
  /^(?:\d{4}-\d{2}-\d{2} \d{1,2}:\d{2}(?::\d{2})?\s+(?:GMT|UTC)?\s*[+-]\d{2}:?\d{2}|\d{4}\/\d{1,2}\/\d{1,2})\s+\S/

/**
 * How many lines from `at` form "On … somebody wrote:", or 0. `quoteFollows` tells whether a quoted line comes next:
 * then the form alone (a time or an address, and a colon at the end) is enough in any language.
 */
export const introLength = (lines: readonly string[], at: number): number => {
  let text = ''
  for (let count = 1; count <= 4 && at + count <= lines.length; count++) {
    const line = plain(lines[at + count - 1] ?? '')
    if (line === '' || isQuoted(line) !== isQuoted(lines[at] ?? '')) return 0
    text = `${text} ${line.replace(/^[>\s]+/, '')}`.trim()
    if (text.length > 500) return 0
    if (isIntro(undecorated(text), quoteFollows(lines, at + count))) return count
    const next = plain(lines[at + count] ?? '')
    if (
      !isWrapped(line, next) &&
      !(count === 1 && isDateLine(line) && isIntro(undecorated(`${line} ${next}`), true))
    )
      return 0
  }
  return 0
}

/** `On Mon, 1 Feb 2027 10:00:00 +0100` alone: the name follows on the next line. */
const isDateLine = (line: string): boolean =>
  line.length < 60 && /^(?:On|Am|Le|El|Em|Il|Op|Den|Dnia|Dne)\s.*\d{1,2}[:.]\d{2}/u.test(line)

/** Whether a mail program broke the line here for its length, rather than the writer for a new sentence. */
const isWrapped = (line: string, next: string): boolean => {
  if (/[<,]$/.test(line) || next.startsWith('<') || address.test(line)) return true
  if (/[.!?…]$/u.test(line)) return false
  return line.length + 1 + (next.split(' ')[0] ?? '').length >= 62
}

const isIntro = (text: string, quoted: boolean): boolean => {
  if (bareDate.test(text) && (quoted || /(?:[<(]\S+@\S+[>)]|GMT|UTC)/.test(text)) && text.length < 200)
    return true
  if (!endsIntro.test(text)) return false
  const dated = time.test(text) || address.test(text)
  if (dated && (wroteWord.test(text) || cjkWrote.test(text))) return true
  if (time.test(text) && /<\S+@[^\s>]+>,?\s*[:：]$/u.test(text) && text.length < 250) return true
  if (/^-{2,}\s.*\s-{2,}$/.test(text) && (dated || wroteWord.test(text))) return true
  return quoted && dated && text.length < 250
}

const quoteFollows = (lines: readonly string[], at: number): boolean => {
  for (let i = at; i < Math.min(at + 3, lines.length); i++) {
    if (isBlank(lines[i] ?? '')) continue
    return isQuoted(lines[i] ?? '')
  }
  return false
}

const between = (words: string): RegExp =>
  new RegExp(`^[>\\s]*(?:[-_=*—–~]{2,}\\s*(?:${words})(?:\\s.{0,80})?\\s*[-_=*—–~:]*)$`, 'iu')
const original = between(originalWords)
const forward = between(forwardWords)

const above = new RegExp(`^[^\\p{L}]*(?:please )?(?:${aboveWords})[^\\p{L}]*$`, 'iu')
const beginning = new RegExp(`^[>\\s]*(?:${beginForwardWords})\\s*[:：]$`, 'iu')

const isMark = (line: string, form: RegExp): boolean => {
  const text = plain(line)
  return text.length < 120 && form.test(text)
}

/** `-----Original Message-----` and its translations. */
export const isOriginalMark = (line: string): boolean => isMark(line, original) || isMark(line, above)

/** `---------- Forwarded message ----------`: what follows is what the mail is about. */
export const isForwardMark = (line: string): boolean => isMark(line, forward) || isMark(line, beginning)

const label = /^\s*[>|]?\s*([\p{L}][\p{L}\p{M}.'’ -]{0,24}?)\s?[:：]/u
const from = new RegExp(`^(?:${fromWords})$`, 'iu')
const other = new RegExp(`^(?:${otherWords})$`, 'iu')
const telling = new RegExp(`^(?:${tellingWords})$`, 'iu')

/** Whether a quoted header block (From, Sent, To, Subject in any order and language) begins at `at`. */
export const isHeaderBlock = (lines: readonly string[], at: number): boolean => {
  const seen = { sender: false, addressed: false, dated: false, telling: false, others: 0 }
  let misses = 0
  // Three lines of any order, or a sender's address and a time.
  const isBlock = (): boolean =>
    (seen.sender && seen.others >= 2 && seen.telling) || (seen.addressed && seen.dated)
  for (let i = at; i < Math.min(at + 12, lines.length); i++) {
    const line = undecorated(lines[i] ?? '')
    if (line === '') {
      if (i === at || misses >= 4) return isBlock()
      misses += 1
      continue
    }
    const name = label.exec(line)?.[1]?.trim()
    if (name && from.test(name)) seen.sender = true
    else if (name && other.test(name)) seen.others += 1
    else if (i === at || misses >= 3) return isBlock()
    else misses += 1
    if (!name) continue
    // "From: Hamburg, To: Berlin, Date: Monday" is a journey: a mail has an address, a subject or was sent.
    if (address.test(line) || telling.test(name)) seen.telling = true
    if (from.test(name) && address.test(line)) seen.addressed = true
    if (other.test(name) && time.test(line)) seen.dated = true
    if (seen.sender && seen.others >= 2 && seen.telling) return true
  }
  return isBlock()
}

/** A rule above a quoted header block. */
export const isRule = (line: string): boolean => /^\s*[-_=*—]{5,}\s*$/.test(plain(line))

const device = new RegExp(`^[\\s\\-–—_*<>~([]*(?:${deviceLines}).{0,100}$`, 'iu')

export const isDeviceLine = (line: string): boolean => {
  const text = plain(line).replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
  return text !== '' && text.length <= 140 && device.test(text)
}

const closing = new RegExp(`^(?:${closingWords})[\\s,.!~-]*$`, 'iu')

/** `Kind regards,` alone on a line. */
export const isClosing = (line: string): boolean => plain(line).length < 50 && closing.test(plain(line))

const shared = new RegExp(
  `^(.*\\S)\\s*?(?:-{2,}\\s+|\\s)((?:On|Am|Le|El|Em|Il|Op|Den|Dnia)\\s[^>]*\\d.*(?:${wrote})\\s*[:：])$`,
  'u',
)

/** An introduction at the end of a line with own words becomes a line of its own. */
export const apart = (line: string): readonly string[] => {
  if (line.length > 500 || isQuoted(line)) return [line]
  const [, own, intro] = shared.exec(line) ?? []
  return own !== undefined && intro !== undefined && time.test(intro)
    ? [own.replace(/\s*-{2,}$/, ''), intro]
    : [line]
}

/**
 * A line without mark that belongs to the quote: what a program broke off the marked line above. `broken` tells how
 * often that happened in this quote already.
 */
export const isLazy = (above: string, line: string, below: string, broken: number): boolean => {
  const text = plain(line)
  if (text === '') return false
  if (/\s>$/.test(text) || /^[(<]\s*https?:\S+[)>]?$/.test(text)) return true
  const isLong = plain(above).length >= 60
  if (!isLong || !/^[\p{Ll}\p{N}(]/u.test(text)) return false
  return !/[.?!:…]["')]?$/u.test(plain(above)) || isQuoted(below) || broken > 0
}

/** RFC 3676 `-- ` and what mail programs make of it. */
export const isSignatureMark = (line: string): boolean =>
  /^(?:-- ?|--\s*|—{1,2}|__|={2}|-\s-|–{2})$/.test(plain(line)) || /^\s*--\s?$/.test(line)
