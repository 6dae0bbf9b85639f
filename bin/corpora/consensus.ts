// Fields of which CPython and a Node parser say the same, field by field: do we say so too?
import type { ParsedMail } from '../../server/modules/email/parse/parsed.ts'
import type { Corpora, Difference, Outcome } from './report.ts'
import { oneSpaced, sha1 } from './same.ts'

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
      const got = 'mail' in result ? judge(result.mail) : `unread: ${result.problem}`
      const wants = JSON.stringify(normal(value, field))
      const same = JSON.stringify(normal(got, field)) === wants
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

const judges: Readonly<Record<string, (mail: ParsedMail) => unknown>> = {
  subject: (mail) => mail.subject,
  from: (mail) => (mail.from ? [mail.from.address] : []),
  to: (mail) => mail.to.map((a) => a.address),
  cc: (mail) => mail.cc.map((a) => a.address),
  message_id: (mail) => (mail.mailId === '' ? null : mail.mailId),
  in_reply_to: (mail) => mail.inReplyTo[0] ?? null,
  references: (mail) => mail.references,
  date: (mail) => mail.sentAt?.replace('.000Z', 'Z') ?? null,
  text_sha1_wsnorm: (mail) => sha1(oneSpaced(mail.text)),
  has_html: (mail) => mail.html !== null,
  attachment_sha1s: (mail) => mail.attachments.map((a) => sha1(a.content)).sort(),
}

/** Addresses in lower case, ids without brackets, no difference between missing and empty. */
const normal = (value: unknown, field: string): unknown => {
  if (Array.isArray(value)) return value.map((one) => normal(one, field))
  const text = oneSpaced(String(value ?? ''))
  if (/^(?:from|to|cc)$/.test(field)) return text.toLowerCase()
  if (/^(?:message_id|in_reply_to|references)$/.test(field)) return text.replace(/^<|>$/g, '')
  return text
}
