// Text as searches and conditions compare it: lower case, without accents, single spaces.

/** Words of conditions are folded again for every ticket they are asked of. */
const known = new Map<string, string>()
const [mostKnown, longestKnown] = [2000, 100]

/** "Große  Störung" → "grosse storung". The database keeps what this returns, so both sides compare the same. */
export const fold = (text: string): string => {
  if (text.length > longestKnown) return folded(text)
  const before = known.get(text)
  if (before !== undefined) return before
  if (known.size >= mostKnown) known.clear()
  const now = folded(text)
  known.set(text, now)
  return now
}

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('ø', 'o')
    .replaceAll('đ', 'd')
    .replaceAll('ł', 'l')
    .replaceAll(/\s+/gu, ' ')
    .trim()
