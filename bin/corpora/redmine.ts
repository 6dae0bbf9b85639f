// What another help desk makes of mails: subject, description, sender's name, attachments.
import { visiblePart } from '../../rules/email/visible.ts'
import type { ParsedMail } from '../../server/modules/email/parse/parsed.ts'
import type { Corpora, Difference, Outcome } from './report.ts'
import { linewise } from './same.ts'

interface Test {
  test: string
  fixtures: string[]
  asserts: { kind: string; expected?: string; actual?: string }[]
}

export const redmine = async (corpora: Corpora): Promise<Outcome[]> => {
  const differing: Difference[] = []
  let expected = 0
  for (const { test, fixtures, asserts } of corpora.rows<Test>('mail-to-ticket-redmine', 'expected')) {
    const file = `mail-to-ticket-redmine/eml/${fixtures[0]}`
    if (fixtures.length !== 1 || !asserts.some((a) => judges[a.actual ?? ''])) continue
    const result = await corpora.read(corpora.bytes(file))
    for (const { kind, expected: literal = '', actual = '' } of asserts) {
      const judge = judges[actual]
      const wants = kind === 'equal' ? value(literal) : null
      if (!judge || wants === null) continue
      expected += 1
      const got = 'mail' in result ? judge(result.mail) : result.problem
      if (linewise(got) !== linewise(wants))
        differing.push({ name: `${test} ${actual}`, expected: wants, got })
    }
  }
  return expected === 0 ? [] : [{ what: 'subjects, texts, names, files', expected, differing, goal: 0.99 }]
}

const judges: Readonly<Record<string, (mail: ParsedMail) => string>> = {
  'issue.subject': (mail) => mail.subject,
  'issue.description': (mail) => visiblePart(mail.text),
  'issue.attachments.size': (mail) => String(mail.attachments.length),
  'attachment.filename': (mail) => mail.attachments[0]?.name ?? '',
  'attachment.filesize': (mail) => String(mail.attachments[0]?.content.length ?? 0),
  'user.mail': (mail) => mail.from?.address ?? '',
  'user.firstname': (mail) => mail.from?.name.split(' ')[0] ?? '',
  'user.lastname': (mail) => mail.from?.name.split(' ').slice(1).join(' ') ?? '',
}

/** A Ruby literal; null for what is computed. */
const value = (literal: string): string | null => {
  if (/^\d+$/.test(literal)) return literal
  const single = /^'([^']*)'$/.exec(literal)?.[1]
  if (single !== undefined) return single
  const double = /^"([^"#]*)"$/.exec(literal)?.[1]
  return double?.replace(/\\r/g, '\r').replace(/\\n/g, '\n').replace(/\\t/g, '\t') ?? null
}
