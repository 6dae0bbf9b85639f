// Whether somebody has just begun to name something in a text: `/` a macro, `@` a person, `#` a ticket,
// `+` an article.
export const signs = ['/', '@', '#', '+'] as const
export type Sign = (typeof signs)[number]

export interface Trigger {
  sign: Sign
  /** What was typed after the sign. */
  query: string
  /** Where the sign stands, counted from the beginning of the text. */
  at: number
}

/** A sign counts at the beginning and after a space, so "1/2", "a@b" and "C#" don't; two words can follow. */
const form = /(?:^|[\s(\ufffc])([/@#+])((?:[\p{L}\p{N}._&'-]+ ?){0,2})$/u

export const triggerAt = (before: string, allowed: readonly Sign[]): Trigger | null => {
  const found = form.exec(before)
  const sign = found?.[1] as Sign | undefined
  if (!found || !sign || !allowed.includes(sign)) return null
  const query = found[2] ?? ''
  // "+49 30" is a telephone.
  if (sign === '+' && /^\d/.test(query)) return null
  // A number ends with the first space; so does a sign with nothing behind it.
  if (/ $/.test(query) && (sign === '#' || query.trim() === '')) return null
  return { sign, query: query.trim(), at: before.length - query.length - 1 }
}
