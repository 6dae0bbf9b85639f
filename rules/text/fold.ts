// Text as searches and conditions compare it: lower case, without accents, single spaces.

/** "Große  Störung" → "grosse storung". The database keeps what this returns, so both sides compare the same. */
export const fold = (text: string): string =>
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
