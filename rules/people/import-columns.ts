// What the columns of a list of people mean, told from their headings.
//
// Example: "E-Mail-Adresse" → email, "Given name" → firstName, "Firma" → organisation, "Shoe size" → nothing.
import { fold } from '../text/fold.ts'

export const meanings = [
  'name',
  'firstName',
  'lastName',
  'email',
  'email2',
  'phone',
  'organisation',
  'domain',
  'title',
  'language',
  'note',
  'vip',
] as const
export type Meaning = (typeof meanings)[number] | `field:${string}`

/** Several columns may hold these; of the others one. */
const several: ReadonlySet<string> = new Set(['email2', 'phone', 'domain'])

const headings: Readonly<Record<(typeof meanings)[number], string>> = {
  name: 'name|full name|display name|contact|contact name|person|anzeigename|vollstandiger name',
  firstName: 'first name|firstname|given name|vorname|forename',
  lastName: 'last name|lastname|surname|family name|nachname|familienname',
  email:
    'email|e mail|email address|e mail address|mail|primary email|user principal name|adresse|e mail adresse|email 1',
  email2:
    'email 2|other email|other emails|secondary email|alternate email|further addresses|weitere adressen',
  phone:
    'phone|telephone|tel|mobile|mobile phone|cell|cell phone|phone number|work phone|telefon|telefonnummer|handy|mobil|mobiltelefon|business phone',
  organisation:
    'organisation|organization|company|company name|account|account name|customer|firma|unternehmen|kunde',
  domain: 'domain|domains|website|email domain|domane|domanen',
  title: 'title|job title|position|role|function|jobtitel|funktion|stellung',
  language: 'language|locale|preferred language|sprache',
  note: 'note|notes|comment|comments|description|details|notiz|notizen|bemerkung|bemerkungen|kommentar',
  vip: 'vip|is vip|important|wichtig',
}

const known = new Map(
  meanings.flatMap((meaning) => headings[meaning].split('|').map((heading) => [heading, meaning] as const)),
)

/** `fields`: the custom fields of people, found by key or name. The first column of a meaning takes it. */
export const guessColumns = (
  written: readonly string[],
  fields: readonly { key: string; name: string }[],
): (Meaning | null)[] => {
  const taken = new Set<string>()
  return written.map((heading) => {
    const plain = plainOf(heading)
    const field = fields.find((f) => plainOf(f.key) === plain || plainOf(f.name) === plain)
    const meaning = known.get(plain) ?? (field ? (`field:${field.key}` as const) : null)
    const given = meaning === 'email' && taken.has('email') ? 'email2' : meaning
    if (given === null || (taken.has(given) && !several.has(given))) return null
    taken.add(given)
    return given
  })
}

const plainOf = (heading: string): string =>
  fold(heading)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** What is wrong with columns as somebody chose them; empty: nothing. */
export const judgeColumns = (
  columns: readonly (Meaning | null)[],
  fieldKeys: readonly string[],
): string[] => {
  const all = columns.filter((c) => c !== null)
  const twice = [...new Set(all.filter((c, i) => all.indexOf(c) !== i && !several.has(c)))]
  const unknown = all.filter((c) => !isMeaning(c, fieldKeys))
  return [
    ...(all.includes('email') ? [] : ['No column holds the address of mail, by which people are known.']),
    ...twice.map((c) => `Two columns are called ${c}.`),
    ...unknown.map((c) => `${c} is nothing a column can mean.`),
  ]
}

const isMeaning = (text: string, fieldKeys: readonly string[]): boolean =>
  (meanings as readonly string[]).includes(text) ||
  (text.startsWith('field:') && fieldKeys.includes(text.slice('field:'.length)))
