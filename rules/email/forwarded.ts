// The mail inside a forwarded mail: who wrote it first, when and what.
//
// Policy. A technician forwards what came to them in person; the ticket is for the one who wrote it. A mail counts as
// forwarded when it says so:
//   1. "---------- Forwarded message ----------", "Begin forwarded message:" and their translations, or
//   2. a subject with a forward prefix (Fwd:, WG:, TR: …) and a quoted head (From, Sent, To, Subject) in the text, or
//   3. a subject with a forward prefix, or no text, and exactly one attached mail.
// Without an address of the first sender there is nobody to open a ticket for: then it is none.
// Example: "Please take this.\n\n---------- Forwarded message ---------\nFrom: Jane <jane@…>\n…\n\nIt beeps." →
// from Jane, text "It beeps.", comment "Please take this."
import { normaliseAddress } from './addresses.ts'
import { stripPrefixes } from './subject.ts'
import { type Label, labelOf } from './visible/labels.ts'
import {
  isBlank,
  isForwardMark,
  isHeaderBlock,
  isOriginalMark,
  isQuoted,
  isRule,
  plain,
} from './visible/lines.ts'

export interface Forwarded {
  from: { name: string; address: string }
  /** As written in the forwarded head; '' without. */
  date: string
  subject: string
  /** To whom it was first written. */
  to: readonly { name: string; address: string }[]
  /** The forwarded mail's own text. */
  text: string
  /** What the one who forwarded it wrote above; '' when nothing. */
  comment: string
  /** From an attached message (message/rfc822): its index in `nested`; null when it stands in the text. */
  nestedIndex: number | null
}

export interface ForwardFacts {
  subject: string
  text: string
  nested: readonly {
    from: { name: string; address: string } | null
    to: readonly { name: string; address: string }[]
    date: string
    subject: string
    text: string
  }[]
}

const mostLines = 20_000

export const readForwarded = (facts: ForwardFacts): Forwarded | null => inText(facts) ?? attached(facts)

const prefixes =
  /^\s*(?:fwd?|fw|wg|tr|rv|enc|env|i|vb|vs|vl|pd|ynt|ilt|i̇lt|doorst|továbbítás|továbbítva|fs|trs|пересл|πρθ|הועבר|إعادة توجيه|转发|轉寄|転送|전달|chuyển tiếp|inoltro|reenv|encaminhado)\s*(?:\[\d+\])?\s*[:：]/iu

const isForwardSubject = (subject: string): boolean =>
  prefixes.test(subject) && stripPrefixes(subject) !== subject.trim()

const inText = ({ subject, text }: ForwardFacts): Forwarded | null => {
  const lines = text.replace(/\r\n?/g, '\n').split('\n', mostLines)
  const says = isForwardSubject(subject)
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const isMark = isForwardMark(bare(line)) || (says && isOriginalMark(bare(line)))
    if (!isMark && !(says && isHeaderBlock(lines, at))) continue
    const found = readHead(lines, isMark ? at + 1 : at)
    if (!found) {
      if (isMark) continue
      return null
    }
    return {
      ...found,
      comment: commentOf(lines.slice(0, at)),
      subject: found.subject === '' ? stripPrefixes(subject) : found.subject,
      nestedIndex: null,
    }
  }
  return null
}

/** Without quote marks and decoration. */
const bare = (line: string): string =>
  line.length > 1000
    ? line
    : plain(line)
        .replace(/^[>|\s]+/, '')
        .replace(/^[*_]+|[*_]+$/g, '')

const commentOf = (lines: readonly string[]): string => {
  const kept = [...lines]
  while (kept.length > 0 && (isBlank(kept.at(-1) ?? '') || isRule(kept.at(-1) ?? ''))) kept.pop()
  return kept.join('\n').trim()
}

const form = /^\*?([\p{L}][\p{L}\p{M}.'’ -]{0,24}?)\*?\s?[:：]\*?\s*(.*)$/u

const readHead = (
  lines: readonly string[],
  start: number,
): Omit<Forwarded, 'comment' | 'nestedIndex'> | null => {
  const found = new Map<Label, string>()
  let last: Label | null = null
  let at = start
  while (at < lines.length && isBlank(bare(lines[at] ?? ''))) at += 1
  let blanks = 0
  for (; at < lines.length && at < start + 30; at++) {
    const line = bare(lines[at] ?? '')
    const match = form.exec(line)
    const label = match ? labelOf(match[1] ?? '') : null
    if (line === '') {
      // Programs that put a blank line after each label.
      if (found.size >= 2 && !labelFollows(lines, at + 1)) break
      blanks += 1
      if (blanks > 6) break
    } else if (match && label && !found.has(label)) {
      found.set(label, (match[2] ?? '').trim())
      last = label
    } else if (match && !label && found.size > 0 && (match[1] ?? '').length < 20) last = null
    else if (found.size === 0) return null
    else if (last !== null) found.set(last, `${found.get(last) ?? ''} ${line}`.trim())
  }
  const from = peopleIn(found.get('from') ?? '')[0]
  if (!from) return null
  return {
    from,
    date: found.get('date') ?? '',
    subject: found.get('subject') ?? '',
    to: peopleIn(found.get('to') ?? ''),
    text: unmarked(lines.slice(at)),
  }
}

const labelFollows = (lines: readonly string[], at: number): boolean => {
  const match = form.exec(bare(lines[at] ?? ''))
  return match !== null && labelOf(match[1] ?? '') !== null
}

/** The forwarded text without the marks of a program that quotes what it forwards. */
const unmarked = (lines: readonly string[]): string => {
  const written = lines.filter((line) => !isBlank(line))
  const marked = written.filter(isQuoted).length
  const all = marked > 0 && marked >= written.length * 0.8
  return lines
    .map((line) => (all ? line.replace(/^\s*> ?/, '') : line))
    .join('\n')
    .trim()
}

/** `Jane <jane@…>`, `Jane [mailto:jane@…]`, `jane@…`, several with `;` or `,`. */
const peopleIn = (given: string): { name: string; address: string }[] =>
  [
    ...given
      .slice(0, 2000)
      .matchAll(
        /([^<>;[\]()]{0,200}?)[<[(]?\s{0,3}(?:mailto:)?([^\s<>@;,[\]()"']{1,100}@[^\s<>@;,[\]()"']{1,200})/gi,
      ),
  ].flatMap(([, before = '', address = '']) => {
    const normal = normaliseAddress(address.replace(/[.:]+$/, ''))
    const name = before
      .replace(/["'*<>[\]]/g, '')
      .replace(/^[\s,>]+|[\s,]+$/g, '')
      .slice(0, 200)
    return normal ? [{ name: name.toLowerCase() === normal ? '' : name, address: normal }] : []
  })

const attached = ({ subject, text, nested }: ForwardFacts): Forwarded | null => {
  const [only] = nested
  if (nested.length !== 1 || !only?.from) return null
  if (!isForwardSubject(subject) && text.trim() !== '') return null
  return {
    from: only.from,
    date: only.date,
    subject: only.subject,
    to: only.to,
    text: only.text,
    comment: text.trim(),
    nestedIndex: 0,
  }
}
