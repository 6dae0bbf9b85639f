// Who wrote a mail: a person, or which kind of machine.
import { describe, expect, test } from 'vitest'
import { type AutomaticFacts, judgeOrigin, type Origin } from './automatic.ts'

const mail = (headers: Record<string, string>, more: Partial<AutomaticFacts> = {}): AutomaticFacts => ({
  returnPath: 'jane.miller@northwind.example',
  from: 'jane.miller@northwind.example',
  subject: 'Printer',
  headers: new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), [value]])),
  own: false,
  ...more,
})

const table: [string, AutomaticFacts, Origin][] = [
  ['an ordinary mail', mail({}), 'person'],
  ['a mail that says it is not automatic', mail({ 'Auto-Submitted': 'no' }), 'person'],
  ['a mail whose sender wishes no automatic answers', mail({ 'X-Auto-Response-Suppress': 'All' }), 'person'],
  ['an answer to an out-of-office subject', mail({}, { subject: 'Re: Out of office' }), 'person'],
  [
    'somebody whose mail is called "Automatic door broken"',
    mail({}, { subject: 'Automatic door broken' }),
    'person',
  ],
  ['the null return path', mail({}, { returnPath: '' }), 'report'],
  ['a kept null Return-Path', mail({ 'Return-Path': '<>' }, { returnPath: null }), 'report'],
  ['multipart/report', mail({ 'Content-Type': 'multipart/report; report-type=delivery-status' }), 'report'],
  ['the mail system', mail({}, { from: 'mailer-daemon@mx.northwind.example' }), 'report'],
  ['a postmaster', mail({}, { from: 'postmaster@northwind.example' }), 'report'],
  ['failed recipients', mail({ 'X-Failed-Recipients': 'support@meridian.example' }), 'report'],
  ['Auto-Submitted: auto-replied', mail({ 'Auto-Submitted': 'auto-replied (vacation)' }), 'answer'],
  [
    'auto-generated in answer to a mail',
    mail({ 'Auto-Submitted': 'auto-generated', 'In-Reply-To': '<x@y>' }),
    'answer',
  ],
  ['Precedence auto_reply', mail({ Precedence: 'auto_reply' }), 'answer'],
  ['X-Autoreply', mail({ 'X-Autoreply': 'yes' }), 'answer'],
  ['an English absence', mail({}, { subject: 'Automatic reply: Printer' }), 'answer'],
  ['a German absence', mail({}, { subject: 'Abwesenheitsnotiz: Drucker' }), 'answer'],
  ['a French absence', mail({}, { subject: 'Réponse automatique : Imprimante' }), 'answer'],
  ['a Japanese absence', mail({}, { subject: '自動応答: プリンター' }), 'answer'],
  ['an alarm', mail({ 'Auto-Submitted': 'auto-generated' }), 'machine'],
  ['a mailing list', mail({ 'List-Id': '<users.northwind.example>' }), 'machine'],
  ['a newsletter', mail({ 'List-Unsubscribe': '<https://northwind.example/u>' }), 'machine'],
  ['bulk mail', mail({ Precedence: 'bulk' }), 'machine'],
  ['noreply', mail({}, { from: 'no-reply@northwind.example' }), 'machine'],
  ['our own address', mail({}, { from: 'support@meridian.example', own: true }), 'own'],
]

describe('who wrote it', () => {
  test.each(table)('%s', (_, facts, origin) => {
    const judged = judgeOrigin(facts)
    expect(judged.origin).toBe(origin)
    expect(judged.because).not.toBe('')
  })
})
