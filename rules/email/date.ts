// The Date header of a mail as an instant.
//
// RFC 5322 §3.3 and its obsolete forms: comments anywhere, no weekday, two-digit years (49 and less are 20xx),
// missing seconds, zones by name. Also what broken senders write: a numeric month, `12.30.05`, ISO 8601, dashes,
// the year last (`Mon Nov 23 09:00:00 2026`). A missing or unknown zone is read as UTC (RFC 5322 §4.3). What names
// no day that exists is no date.
// The same after the semicolon of a Received header.
// Example: `Tue, 1 Jul 2003 10:52:37 +0200` → `2003-07-01T08:52:37.000Z`.

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** Obsolete zones in hours (RFC 5322 §4.3) and the common ones of Europe and Asia. */
const zones: Readonly<Record<string, number>> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  wet: 0,
  bst: 1,
  cet: 1,
  met: 1,
  mez: 1,
  west: 1,
  cest: 2,
  mest: 2,
  mesz: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  jst: 9,
  kst: 9,
  edt: -4,
  est: -5,
  cdt: -5,
  cst: -6,
  mdt: -6,
  mst: -7,
  pdt: -7,
  pst: -8,
}

/** null when it is no date. */
export const readDate = (header: string): string | null => {
  const text = withoutComments(header.slice(0, 1000))?.replace(/^.*;\s*/, '') ?? null
  if (text === null) return null
  const parts = iso(text) ?? written(text)
  if (!parts) return null
  const { year, month, day, hour, minute, second, offset } = parts
  try {
    return Temporal.PlainDateTime.from(
      { year, month, day, hour, minute, second: Math.min(second, 59) },
      { overflow: 'reject' },
    )
      .toZonedDateTime('UTC')
      .subtract({ minutes: offset })
      .toInstant()
      .toString({ smallestUnit: 'millisecond' })
  } catch {
    return null
  }
}

interface Parts {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
  /** Minutes east of UTC. */
  offset: number
}

/** null: a parenthesis is left open. */
const withoutComments = (text: string): string | null => {
  let depth = 0
  let out = ''
  for (const letter of text) {
    if (letter === '(') depth += 1
    else if (letter === ')' && depth > 0) depth -= 1
    else if (depth === 0) out += letter
  }
  return depth > 0 ? null : out.replace(/\s+/g, ' ').trim()
}

const iso = (text: string): Parts | null => {
  const m = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)? ?(.*)$/i.exec(text)
  if (!m) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = m.slice(1, 6).map(Number)
  return { year, month, day, hour, minute, second: Number(m[6] ?? 0), offset: offsetOf(m[7] ?? '') }
}

const dayFirst =
  /^(?:\p{L}+\.?,? ?)?(\d{1,2})[ -.]{0,2}(\p{L}{3,}\.?|\d{1,2})[ -.,]{0,2}(\d{2,4}),? (\d{1,2})[ :.]\s?(\d{1,2})(?:[ :.]\s?(\d{1,2}))?(?:\.\d+)?( ?[ap]m\b)?(.*)$/iu
const monthFirst =
  /^(?:\p{L}+\.?,? ?)?(\p{L}{3,})\.? (\d{1,2}),?(?: (\d{4}))? (\d{1,2})[:.](\d{1,2})(?:[:.](\d{1,2}))?( ?[ap]m\b)?(?: ([a-z]{1,5}|[+-]\d{4}))?(?: (\d{4}))?(.*)$/iu

const written = (text: string): Parts | null => {
  const a = dayFirst.exec(text)
  if (a) return parts(a[3], monthOf(a[2] ?? ''), a[1], [a[4], a[5], a[6]], a[7] ?? '', offsetOf(a[8] ?? ''))
  const b = monthFirst.exec(text)
  if (!b) return null
  const offset = offsetOf(b[8] ?? b[10] ?? '')
  return parts(b[3] ?? b[9], monthOf(b[1] ?? ''), b[2], [b[4], b[5], b[6]], b[7] ?? '', offset)
}

const parts = (
  yearText: string | undefined,
  month: number,
  day: string | undefined,
  [hour, minute, second]: readonly (string | undefined)[],
  half: string,
  offset: number,
): Parts | null => {
  if (yearText === undefined || month === 0) return null
  const digits = Number(yearText)
  const year = yearText.length > 3 ? digits : digits + (yearText.length === 2 && digits < 50 ? 2000 : 1900)
  const afternoon = /p/i.test(half) && Number(hour) < 12 ? 12 : 0
  const midnight = /a/i.test(half) && Number(hour) === 12 ? -12 : 0
  return {
    year,
    month,
    day: Number(day),
    hour: Number(hour) + afternoon + midnight,
    minute: Number(minute),
    second: Number(second ?? 0),
    offset,
  }
}

const monthOf = (text: string): number =>
  /^\d+$/.test(text) ? Number(text) : months.indexOf(text.slice(0, 3).toLowerCase()) + 1

const offsetOf = (text: string): number => {
  const number = /([+-])\s?(\d{1,2}):?(\d{2})?(?!\d)/.exec(text)
  if (number) {
    const minutes = Number(number[2]) * 60 + Number(number[3] ?? 0)
    return minutes > 24 * 60 ? 0 : number[1] === '-' ? -minutes : minutes
  }
  const name = /[a-z]{1,5}/i.exec(text)?.[0]?.toLowerCase() ?? ''
  return (zones[name] ?? 0) * 60
}
