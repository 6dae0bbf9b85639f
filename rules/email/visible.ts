// The new part of a mail's text: without quoted history and signature, which stay one click away.
//
// Policy. Showing a quote too much is tolerable, folding away somebody's words is not. So:
// - everything from a quoted header block, an "Original Message" line, or "On … wrote:" without quote marks is folded;
// - "On … wrote:" with quote marks after it is folded together with the marked lines, and text below stays;
// - what is forwarded is what the mail is about, and stays;
// - a closing formula with a name and more lines below it (title, telephone) is folded, a name alone is not;
// - marked lines between the writer's own lines stay (answers point by point need their context);
// - a signature is folded from its mark (`-- `) on, unless so much follows that it cannot be one; so are "Sent from
//   my …" lines at the end;
// - if nothing would be left, everything stays.
// Example: "Thanks!\n\nOn Mon, 1 Feb 2027 at 10:00, Ana Petrova <ana@…> wrote:\n> Try again." → "Thanks!"
import {
  apart,
  introLength,
  isBlank,
  isClosing,
  isDeviceLine,
  isForwardMark,
  isHeaderBlock,
  isLazy,
  isOriginalMark,
  isQuoted,
  isRule,
  isSignatureMark,
  plain,
} from './visible/lines.ts'

/** Longer texts are cut before being looked at; nobody reads them anyway and the time stays bounded. */
const maxLines = 20_000

export const visiblePart = (text: string): string => {
  const lines = text.replace(/\r\n?/g, '\n').split('\n', maxLines).flatMap(apart)
  const kept = trimBlank(dropSignature(dropQuotes(lines)))
  return kept.some((line) => /[\p{L}\p{N}\p{S}]/u.test(line))
    ? kept.map((line) => line.trimEnd()).join('\n')
    : text.trim()
}

const dropQuotes = (lines: readonly string[]): readonly string[] => {
  const out: string[] = []
  let introduced = false
  let at = 0
  while (at < lines.length) {
    const line = lines[at] ?? ''
    if (isForwardMark(line) && !isQuoted(line)) {
      // Nothing above it: the forwarded mail is the mail, and its head is told apart from it.
      const inner = hasWords(out) ? at : skipHead(lines, at)
      return [...out, ...lines.slice(inner)]
    }
    if (isQuoted(line)) {
      const end = quoteEnd(lines, at)
      const isContext = restIsOwn(lines, end) && !(introduced && isOnlyClosing(lines, end))
      if (isContext && (hasWords(out) || !introduced)) out.push(...lines.slice(at, end))
      introduced = false
      at = end
      continue
    }
    if (endsHere(lines, at)) {
      if (hasWords(out)) break
      const after = skipHead(lines, at)
      if (after === at) break
      at = after
      continue
    }
    const intro = introLength(lines, at)
    if (intro > 0) {
      const next = skipBlank(lines, at + intro)
      if (isQuoted(lines[next] ?? '')) {
        introduced = true
        at = next
        continue
      }
      if (hasWords(out)) break
      at = next
      continue
    }
    out.push(line)
    at += 1
  }
  return out
}

/** Whether everything from here on is history. */
const endsHere = (lines: readonly string[], at: number): boolean => {
  const line = lines[at] ?? ''
  if (isOriginalMark(line)) return true
  if (isHeaderBlock(lines, at)) return true
  return isRule(line) && isHeaderBlock(lines, skipBlank(lines, at + 1))
}

/** A mail that only forwards or quotes: the head is skipped and the rest is what there is to see. */
const skipHead = (lines: readonly string[], at: number): number => {
  let i = at
  let seen = 0
  while (i < lines.length && seen < 14) {
    if (isBlank(lines[i] ?? '') && seen > 1) break
    i += 1
    seen += 1
  }
  return skipBlank(lines, i)
}

const quoteEnd = (lines: readonly string[], at: number): number => {
  let end = at
  let broken = 0
  for (let i = at; i < lines.length; i++) {
    const line = lines[i] ?? ''
    if (isQuoted(line)) end = i + 1
    else if (i > at && end === i && isLazy(lines[i - 1] ?? '', line, lines[i + 1] ?? '', broken)) {
      end = i + 1
      broken += 1
    } else if (!isBlank(line)) break
  }
  return end
}

/** Only a closing formula and a name are left. */
const isOnlyClosing = (lines: readonly string[], at: number): boolean => {
  const rest = lines.slice(at).filter((line) => !isBlank(line))
  return (
    rest.length <= 3 &&
    /^[^,]{0,40}(?:,|$)/.test(plain(rest[0] ?? '')) &&
    isClosing((rest[0] ?? '').split(',')[0] ?? '')
  )
}

/** Whether the writer's own words come after a quote (not just a signature or more quotes). */
const restIsOwn = (lines: readonly string[], at: number): boolean => {
  for (let i = at; i < lines.length; i++) {
    const line = lines[i] ?? ''
    if (isBlank(line) || isQuoted(line)) continue
    if (isSignatureMark(line) || isDeviceLine(line) || isRule(line) || endsHere(lines, i)) return false
    const intro = introLength(lines, i)
    if (intro > 0) {
      i += intro - 1
      continue
    }
    return true
  }
  return false
}

const dropSignature = (lines: readonly string[]): readonly string[] => {
  let kept = lines
  for (let i = kept.length - 1; i >= 0; i--) {
    const line = kept[i] ?? ''
    if (isSignatureMark(line) && isSmall(kept.slice(i + 1), 12) && !isPostscript(kept.slice(i + 1)))
      kept = kept.slice(0, i)
    else if (isRule(line) && isSmall(kept.slice(i + 1), 6) && kept.slice(i + 1).some((l) => !isBlank(l)))
      kept = kept.slice(0, i)
  }
  kept = dropClosing(kept)
  for (;;) {
    const end = lastWord(kept)
    if (end < 0 || !isDeviceLine(kept[end] ?? '')) return kept
    if (!hasWords(kept.slice(0, end))) return kept
    kept = kept.slice(0, end)
  }
}

/** "Regards," and below it a name with a title or an address: folded. A name alone stays. */
const dropClosing = (lines: readonly string[]): readonly string[] => {
  const end = lastWord(lines)
  for (let i = end; i > Math.max(0, end - 12); i--) {
    if (!isClosing(lines[i] ?? '')) continue
    const below = lines.slice(i + 1, end + 1).filter((line) => !isBlank(line))
    const isCard =
      below.length >= 2 &&
      below.length <= 8 &&
      below.every((l) => plain(l).length < 60 && !/[.?]$/.test(plain(l)))
    return isCard && hasWords(lines.slice(0, i)) ? lines.slice(0, i) : lines
  }
  return lines
}

const isPostscript = (lines: readonly string[]): boolean =>
  /^p\.?\s?s\b/i.test(plain(lines.find((line) => !isBlank(line)) ?? ''))

const isSmall = (lines: readonly string[], most: number): boolean =>
  lines.filter((line) => !isBlank(line)).length <= most && lines.every((line) => plain(line).length < 400)

const lastWord = (lines: readonly string[]): number => {
  for (let i = lines.length - 1; i >= 0; i--) if (!isBlank(lines[i] ?? '')) return i
  return -1
}

const hasWords = (lines: readonly string[]): boolean => lines.some((line) => /[\p{L}\p{N}]/u.test(line))

const skipBlank = (lines: readonly string[], at: number): number => {
  let i = at
  while (i < lines.length && isBlank(lines[i] ?? '')) i += 1
  return i
}

/** Blank lines at both ends, and a rule that parted the text from what was folded. */
const trimBlank = (lines: readonly string[]): readonly string[] => {
  const start = skipBlank(lines, 0)
  let end = lastWord(lines)
  while (end > start && /^[-_=*]{3,}$/.test(plain(lines[end] ?? ''))) end = lastWord(lines.slice(0, end))
  return lines.slice(start, end + 1)
}
