// The forms in which somebody the ticket knows may stand in a text: as patterns, to be taken out.
//
// Policy. Of "Jürgen Anna-Lena Miller <jane.miller@northwind.example>" are found: the whole name, the other way round
// with a comma, each part and each half of a hyphen, "J. Miller", "J.M.", the same with ü as ue or u, with a possessive or
// genitive ending, and the sign-in names that are made of it: jane.miller, jmiller, millerj, jane_miller. Case does not
// matter, save for parts of two letters and those that are everyday words ("Mark", "Long"): these need their capital.

import { ending } from './endings.ts'
import { commonParts, everyday, folded } from './tables.ts'

/** Two at most: of forms in any case, and of those that need their capital. */
export const knownPatterns = (names: readonly string[]): RegExp[] => {
  const anyCase = new Set<string>()
  const asWritten = new Set<string>()
  for (const name of names.map((n) => n.trim()).filter((n) => n.length >= 2))
    for (const { form, needsCapital } of name.includes('@') ? formsOfAddress(name) : formsOfName(name))
      for (const spelt of spellings(form)) (needsCapital ? asWritten : anyCase).add(spelt)
  return [wordsPattern(anyCase, 'giu'), wordsPattern(asWritten, 'gu')].flatMap((p) => p ?? [])
}

interface Form {
  form: string
  needsCapital: boolean
}
const free = (form: string): Form => ({ form, needsCapital: false })

const formsOfAddress = (address: string): Form[] => {
  const local = address.slice(0, address.indexOf('@')).replace(/\+.*$/, '')
  return local.length >= 4 && !commonParts.has(local.toLowerCase()) ? [free(local)] : []
}

const formsOfName = (name: string): Form[] => {
  const parts = name.split(/[\s,]+/).filter((p) => p !== '')
  const halves = parts.flatMap((p) => (p.includes('-') ? [p, ...p.split('-')] : [p]))
  const single = halves
    .filter((p) => p.length >= 2 && !commonParts.has(folded(p)))
    .map((p) => ({ form: p, needsCapital: p.length < 3 || everyday.has(folded(p)) }))
  const [first, last] = [parts[0] ?? '', parts.at(-1) ?? '']
  if (parts.length < 2 || commonParts.has(folded(last))) return [free(name), ...single]
  const [f, l] = [first.charAt(0), last.charAt(0)]
  const logins = [`${f}${last}`, `${last}${f}`, ...['.', '_', '-', ''].map((joint) => first + joint + last)]
  return [
    free(name),
    free(`${last}, ${first}`),
    ...[`${f}. ${last}`, `${f}.${last}`, `${last}, ${f}.`, `${last} ${f}.`].map(free),
    ...[`${f}.${l}.`, `${f}. ${l}.`].map((form) => ({ form, needsCapital: true })),
    ...logins.filter((login) => login.length >= 5).map(free),
    ...single,
  ]
}

/** "Jürgen": as it is, "Juergen", "Jurgen". */
const spellings = (form: string): Set<string> =>
  new Set([
    form,
    form.replaceAll(/[äöü]/giu, (c) => `${c.normalize('NFD').charAt(0)}e`).replaceAll('ß', 'ss'),
    form.normalize('NFD').replaceAll(/\p{M}/gu, ''),
  ])

/** Any of the words, longest first, so that "Jane Miller" is one find; with the endings of names. null: no words. */
export const wordsPattern = (words: Iterable<string>, flags: string): RegExp | null => {
  const forms = [...words].sort((a, b) => b.length - a.length).map(escaped)
  if (forms.length === 0) return null
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})${ending}(?![\\p{L}\\p{N}])`, flags)
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')
