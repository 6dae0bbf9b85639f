// Delivery reports: is each known as one, with its recipients, their status and whether it is for good? And no other mail.
import type { Bounce } from '../../rules/email/bounce.ts'
import type { Corpora, Difference, Outcome } from './report.ts'

interface SisimaiRow {
  dsn: string
  replycode: string
  reason: string
  hardbounce: boolean
}

interface PerlRow {
  file: string
  expect: { is_bounce: number; addresses?: string[]; smtp_code?: string | number; std_reason?: string }
}

const goal = 0.98

export const bounces = async (corpora: Corpora): Promise<Outcome[]> => [
  ...(await sisimai(corpora)),
  ...(await perl(corpora)),
  ...(await ordinary(corpora)),
]

const bounceOf = async (corpora: Corpora, path: string): Promise<Bounce | null> => {
  const result = await corpora.read(corpora.bytes(path))
  return 'mail' in result ? result.mail.bounce : null
}

const sisimai = async (corpora: Corpora): Promise<Outcome[]> => {
  const corpus = 'mail-bounces-sisimai'
  const expected = corpora.record<SisimaiRow[]>(corpus, 'expected')
  const lists = new Lists()
  for (const [file, rows] of Object.entries(expected))
    for (const folder of ['eml', 'crlf', 'cr']) {
      const path = `${corpus}/${folder}/${file}`
      if (!corpora.has(path)) continue
      const bounce = await bounceOf(corpora, path)
      const name = `${folder}/${file}`
      const vacation = rows.every((r) => r.reason === 'vacation')
      const complaint = rows.every((r) => r.reason === 'feedback')
      const got = JSON.stringify(bounce)
      const wants = JSON.stringify(rows)
      const note = (what: string, fits: boolean): void =>
        lists.note(what, fits, { name, expected: wants, got })
      if (vacation) {
        note('sisimai: no bounce', bounce === null)
        continue
      }
      note('sisimai: recognised', bounce !== null && (bounce.kind === 'complaint') === complaint)
      if (complaint) continue
      const found = bounce?.recipients ?? []
      note('sisimai: recipients', found.length === rows.length && found.every((r) => r.address !== ''))
      for (const [i, row] of rows.entries()) {
        const one = found[i]
        if (isWritten(row.dsn))
          note('sisimai: status', one?.status === row.dsn || sameClass(one?.status, row.dsn))
        if (isWritten(row.dsn))
          lists.note('sisimai: status to the last digit', one?.status === row.dsn, {
            name,
            expected: wants,
            got,
          })
        if (/^\d{3}$/.test(row.replycode)) note('sisimai: smtp code', one?.smtpCode === Number(row.replycode))
        note('sisimai: for good', one?.hard === row.hardbounce)
      }
    }
  return lists.outcomes({
    'sisimai: no bounce': 1,
    'sisimai: recognised': goal,
    'sisimai: recipients': goal,
    'sisimai: status': goal,
  })
}

/** The library makes codes of its own (5.0.9xx) where the mail has none. */
const isWritten = (dsn: string): boolean => dsn !== '' && !/^\d\.0\.9\d\d$/.test(dsn)

/** Class and subject agree; the library guesses the detail from the reason where none is written. */
const sameClass = (got: string | undefined, wants: string): boolean =>
  got !== undefined && got.split('.')[0] === wants.split('.')[0]

const perl = async (corpora: Corpora): Promise<Outcome[]> => {
  const corpus = 'mail-bounces-perl-bounceparser'
  const lists = new Lists()
  for (const { file, expect } of corpora.rows<PerlRow>(corpus, 'expected')) {
    const path = `${corpus}/msg/${file}`
    if (!corpora.has(path)) continue
    const bounce = await bounceOf(corpora, path)
    const note = (what: string, fits: boolean): void =>
      lists.note(what, fits, { name: file, expected: JSON.stringify(expect), got: JSON.stringify(bounce) })
    note(
      expect.is_bounce ? 'bounceparser: recognised' : 'bounceparser: no bounce',
      (bounce !== null) === (expect.is_bounce === 1),
    )
    const found = bounce?.recipients.map((r) => r.address) ?? []
    if (expect.addresses)
      note(
        'bounceparser: recipients',
        expect.addresses
          .map((a) => a.toLowerCase())
          .sort()
          .join() === [...found].sort().join(),
      )
    if (expect.smtp_code !== undefined)
      note(
        'bounceparser: smtp code',
        bounce?.recipients.some((r) => r.smtpCode === Number(expect.smtp_code)) ?? false,
      )
    if (expect.std_reason === 'user_unknown')
      note('bounceparser: for good', bounce?.recipients.some((r) => r.hard) ?? false)
  }
  return lists.outcomes({
    'bounceparser: recognised': goal,
    'bounceparser: no bounce': 1,
    'bounceparser: recipients': goal,
  })
}

/** Mails of the other corpora, but those that call themselves reports. */
const ordinary = async (corpora: Corpora): Promise<Outcome[]> => {
  const folders = ['mime-', 'mail-to-ticket-', 'mail-threads-', 'reply-'].flatMap((prefix) =>
    [
      'stalwart',
      'cpython',
      'enmime',
      'mime4j',
      'misc-mta',
      'nodemailer-mailparser',
      'perl-mimetools',
      'perl-emailmime',
      'ruby-mail',
      'postal-mime',
      'redmine',
      'rt',
      'notmuch',
      'talon',
      'discourse-trimmer',
      'crisp',
    ].map((name) => `${prefix}${name}`),
  )
  const differing: Difference[] = []
  let expected = 0
  for (const folder of folders.filter(corpora.has))
    for (const name of corpora.files(folder)) {
      if (/\.(?:json|jsonl|xml|out|gif|bin)$|ORIGIN|LICEN[CS]E/i.test(name)) continue
      if (/bounce|arf|report|dsn|feedback|undeliver/i.test(name)) continue
      const raw = corpora.bytes(name)
      const text = Buffer.from(raw).toString('latin1')
      if (
        /multipart\/report|message\/(?:delivery-status|feedback-report)|^from:.*(?:mailer-daemon|postmaster)/im.test(
          text,
        )
      )
        continue
      expected += 1
      const bounce = await bounceOf(corpora, name)
      if (bounce) differing.push({ name, got: JSON.stringify(bounce) })
    }
  return expected === 0 ? [] : [{ what: 'ordinary mails are no bounces', expected, differing, goal: 1 }]
}

class Lists {
  readonly #lists = new Map<string, { expected: number; differing: Difference[] }>()
  note(what: string, fits: boolean, difference: Difference): void {
    const list = this.#lists.get(what) ?? { expected: 0, differing: [] }
    list.expected += 1
    if (!fits) list.differing.push(difference)
    this.#lists.set(what, list)
  }
  outcomes(goals: Readonly<Record<string, number>>): Outcome[] {
    return [...this.#lists].map(([what, list]) => ({ what, ...list, goal: goals[what] ?? null }))
  }
}
