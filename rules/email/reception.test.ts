// Copied people, storms, delivery reports and forwarded mails: what each changes and what it does not.
import { describe, expect, test } from 'vitest'
import type { Bounce, BouncedRecipient } from './bounce.ts'
import { judgeForward } from './forward.ts'
import type { Forwarded } from './forwarded.ts'
import { judgeParticipants } from './participants.ts'
import { judgeReport, type SentMail } from './report.ts'
import { judgeFlood, judgeStorm, mostAutomatic } from './storm.ts'

const named = (address: string) => ({ name: '', address })
const jane = 'jane.miller@northwind.example'
const isOwn = (address: string) => address.startsWith('support')

describe('a mail copies in', () => {
  const of = (to: string[], cc: string[] = []) =>
    judgeParticipants({ to: to.map(named), cc: cc.map(named), sender: jane, isOwn }).map((p) => p.address)
  test('everybody in To and Cc once, but us, the sender, and addresses where nobody reads', () =>
    expect(
      of(
        ['support@meridian.example', 'rafael@x.example', jane],
        ['priya@y.example', 'rafael@x.example', 'support+t.1.a@meridian.example', 'noreply@z.example'],
      ),
    ).toEqual(['rafael@x.example', 'priya@y.example']))
  test('of a crowd only the first twenty', () =>
    expect(of(Array.from({ length: 500 }, (_, i) => `p${i}@x.example`))).toHaveLength(20))
})

describe('a storm', () => {
  const facts = { sender: jane, origin: 'person', limit: 200 } as const
  test('begins when a sender is over the limit', () => {
    expect(judgeStorm({ ...facts, recent: 199 })).toEqual({ calm: true })
    expect(judgeStorm({ ...facts, recent: 200 })).toMatchObject({ calm: false, do: 'hold' })
    expect(judgeStorm({ ...facts, origin: 'machine', recent: 200 })).toMatchObject({ do: 'ignore' })
  })
  test('a mailbox that would send hundreds of automatic mails falls silent', () => {
    expect(judgeFlood(mostAutomatic)).toBeNull()
    expect(judgeFlood(mostAutomatic + 1)).toContain('automatic mails')
  })
})

describe('a delivery report', () => {
  const mail: SentMail = { id: 'm1', to: jane, state: 'sent' }
  const failed: BouncedRecipient = {
    address: jane,
    action: 'failed',
    status: '5.1.1',
    smtpCode: 550,
    reason: 'no such user',
    hard: true,
  }
  const bounce = (recipient: Partial<BouncedRecipient> | null, more: Partial<Bounce> = {}): Bounce => ({
    kind: 'delivery',
    recipients: recipient ? [{ ...failed, ...recipient }] : [],
    originalId: 'x@y',
    originalTo: '',
    because: '',
    ...more,
  })
  test('on our mail to that recipient changes its state', () => {
    expect(judgeReport(bounce({}), [mail])).toMatchObject({ matters: true, state: 'bounced', isHard: true })
    expect(judgeReport(bounce({ action: 'delayed', status: '4.4.1', hard: false }), [mail])).toMatchObject({
      matters: true,
      state: 'delayed',
      status: '4.4.1',
      isHard: false,
    })
  })
  test('on an address our mail was passed on to counts, but never as a hard bounce of ours', () =>
    expect(judgeReport(bounce({ address: 'jane@home.example' }, { originalTo: jane }), [mail])).toMatchObject(
      {
        matters: true,
        state: 'bounced',
        isHard: false,
      },
    ))
  test.each<[string, Bounce, SentMail[]]>([
    ['names no mail of ours', bounce({}), []],
    ['speaks of another recipient', bounce({ address: 'rafael.sato@northwind.example' }), [mail]],
    ['says it was delivered', bounce({ action: 'delivered' }), [mail]],
    ['comes a second time', bounce({}), [{ ...mail, state: 'bounced' }]],
    ['says delayed after it bounced', bounce({ action: 'delayed' }), [{ ...mail, state: 'bounced' }]],
    ['is a complaint', bounce({}, { kind: 'complaint' }), [mail]],
  ])('changes nothing when it %s', (_, report, mails) =>
    expect(judgeReport(report, mails).matters).toBe(false),
  )
})

describe('a forwarded mail', () => {
  const forwarded: Forwarded = {
    from: { name: 'Jane Miller', address: jane },
    date: '',
    subject: 'VPN',
    to: [],
    text: 'It drops.',
    comment: '',
    nestedIndex: null,
  }
  const ben = { address: 'ben.carter@meridian.example', isTeam: true }
  const facts = { forwarded, sender: ben, verdict: 'verified', uncheckable: false, isOwn } as const
  test('of a verified technician opens a ticket for its writer, who may be told', () =>
    expect(judgeForward(facts)).toMatchObject({ is: true, mayAcknowledge: true }))
  test('where nothing can be checked it does too, but the writer is told nothing', () =>
    expect(judgeForward({ ...facts, verdict: 'unknown', uncheckable: true })).toMatchObject({
      is: true,
      mayAcknowledge: false,
    }))
  test.each([
    ['of a requester', { sender: { ...ben, isTeam: false } }],
    ['of a stranger', { sender: null }],
    ['of a technician nobody vouches for', { verdict: 'unverified' as const }],
    ['of a technician whose check did not work', { verdict: 'unknown' as const }],
    ['that the technician wrote first', { forwarded: { ...forwarded, from: named(ben.address) } }],
    [
      'from one of our own addresses',
      { forwarded: { ...forwarded, from: named('support@meridian.example') } },
    ],
  ])('%s is an ordinary mail', (_, more) => expect(judgeForward({ ...facts, ...more }).is).toBe(false))
})
