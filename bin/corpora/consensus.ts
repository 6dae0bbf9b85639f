// Fields of which CPython and a Node parser say the same, field by field: do we say so too?
import type { ParsedMail } from '../../server/modules/email/parse/parsed.ts'
import type { ParseResult } from '../../server/modules/email/parse/pool.ts'
import type { Corpora, Difference, Outcome } from './report.ts'
import { equalOrBetter, oneSpaced, sha1 } from './same.ts'

interface Row {
  path: string
  agree: Record<string, unknown>
}

const goal = 0.99

export const consensus = async (corpora: Corpora): Promise<Outcome[]> => {
  const rows = corpora.rows<Row>('mime-consensus', 'consensus')
  const fields = new Map<string, { expected: number; differing: Difference[] }>()
  const folders = new Map<string, { expected: number; differing: Difference[] }>()
  const count = (map: typeof fields, key: string, difference: Difference | null): void => {
    const one = map.get(key) ?? { expected: 0, differing: [] }
    one.expected += 1
    if (difference) one.differing.push(difference)
    map.set(key, one)
  }
  const unread: Difference[] = []
  for (const { path, agree } of rows) {
    const result = await corpora.read(corpora.bytes(path))
    if ('problem' in result) unread.push({ name: path, got: result.problem })
    for (const [field, value] of Object.entries(agree)) {
      const judge = judges[field]
      if (!judge) continue
      // The libraries make no text of HTML and give broken mails up; the desk shows what words there are.
      if (field === 'text_sha1_wsnorm' && agree.text_head === '') continue
      const got = 'mail' in result ? judge(result.mail) : `unread: ${result.problem}`
      const wants = JSON.stringify(normal(value, field))
      const same =
        equalOrBetter(wants, JSON.stringify(normal(got, field))) ||
        alike(field, value, result) ||
        headIsBetter(field, agree, result)
      const shown = field === 'text_sha1_wsnorm' ? String(agree.text_head) : wants
      const ours =
        field === 'text_sha1_wsnorm' && 'mail' in result ? oneSpaced(result.mail.text) : JSON.stringify(got)
      const difference = same ? null : { name: `${field} ${path}`, expected: shown, got: ours }
      count(fields, field, difference)
      count(folders, path.split('/')[0] ?? '', difference)
    }
  }
  return [
    { what: 'mails read', expected: rows.length, differing: unread, goal },
    ...[...fields].map(([what, one]) => ({ what, ...one, goal })),
    ...[...folders].map(([what, one]) => ({
      what: `all fields of ${what}`,
      expected: one.expected,
      differing: one.differing,
      goal,
    })),
  ].map((outcome, i) =>
    i <= fields.size ? outcome : { ...outcome, differing: outcome.differing.map(brief) },
  )
}

const brief = ({ name }: Difference): Difference => ({ name: name.replace(/ \S*?\//, ' ') })

/** Of texts only the beginning is known: where it has lost characters, that is all there is to compare. */
const headIsBetter = (field: string, agree: Row['agree'], result: ParseResult): boolean => {
  const head = String(agree.text_head ?? '')
  if (field !== 'text_sha1_wsnorm' || !head.includes('\uFFFD') || !('mail' in result)) return false
  return equalOrBetter(head, oneSpaced(result.mail.text).slice(0, head.length))
}

/** Nested mails count as one file, as their own files, or both, depending on the library. */
const alike = (field: string, value: unknown, result: ParseResult): boolean => {
  if (field !== 'attachment_sha1s' || !('mail' in result)) return false
  const { attachments, nested } = result.mail
  const inside = new Set(nested.map((n) => n.attachmentIndex))
  const own = attachments.filter((_, i) => !inside.has(i)).map((a) => sha1(a.content))
  const wanted = value as string[]
  return own.length < attachments.length && own.every((hash) => wanted.includes(hash))
}

const judges: Readonly<Record<string, (mail: ParsedMail) => unknown>> = {
  subject: (mail) => mail.subject,
  from: (mail) => (mail.from ? [mail.from.address] : []),
  to: (mail) => mail.to.map((a) => a.address),
  cc: (mail) => mail.cc.map((a) => a.address),
  message_id: (mail) => (mail.mailId === '' ? null : mail.mailId),
  in_reply_to: (mail) => mail.inReplyTo[0] ?? null,
  references: (mail) => mail.references,
  date: (mail) => mail.sentAt?.replace('.000Z', 'Z') ?? null,
  text_sha1_wsnorm: (mail) => sha1(oneSpaced(wholeText(mail))),
  has_html: (mail) => mail.html !== null,
  attachment_sha1s: (mail) =>
    mail.attachments
      .filter((a) => a !== rest(mail))
      .map((a) => sha1(a.content))
      .sort(),
}

/** A very long text goes on as a file. */
const rest = (mail: ParsedMail): ParsedMail['attachments'][number] | undefined =>
  mail.text.endsWith('[…]') ? mail.attachments.findLast((a) => a.name === 'whole-text.txt') : undefined

const wholeText = (mail: ParsedMail): string => {
  const file = rest(mail)
  return file ? new TextDecoder().decode(file.content) : mail.text
}

/** Addresses in lower case, ids without brackets, no difference between missing and empty. */
const normal = (value: unknown, field: string): unknown => {
  if (Array.isArray(value)) {
    const list = value.map((one) => normal(one, field))
    // A word without @ is nobody's address; a second author is not asked; an id named twice is one id.
    if (field === 'from') return list.filter((one) => String(one).includes('@')).slice(0, 1)
    return /^(?:to|cc)$/.test(field) ? list.filter((one) => String(one).includes('@')) : [...new Set(list)]
  }
  const text = oneSpaced(String(value ?? ''))
  if (/^(?:from|to|cc)$/.test(field)) return text.toLowerCase()
  if (/^(?:message_id|in_reply_to|references)$/.test(field)) return text.replace(/^<|>.*$/g, '')
  return text
}
