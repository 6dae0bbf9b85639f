// Which words a mail gets: the mailbox's own before those for every mailbox.
import { expect, test } from 'vitest'
import type { MailTemplate } from '../../../contract/email.ts'
import { wordsFor } from './words-for.ts'

const template = (mailboxId: string | null, isOwn: boolean): MailTemplate => ({
  kind: 'reply',
  mailboxId,
  language: 'en',
  subject: 'Re: {{ ticket.subject }}',
  body: mailboxId ?? 'for all',
  isOwn,
  changedAt: null,
})
const asked = { kind: 'reply', language: 'en', mailboxId: 'network' } as const

test('a mailbox without words of its own has those for every mailbox', () => {
  const { template: found, isInherited } = wordsFor([template(null, false)], asked)
  expect([found?.body, isInherited]).toEqual(['for all', true])
})

test('a mailbox’s own words come first', () => {
  const { template: found, isInherited } = wordsFor([template(null, true), template('network', true)], asked)
  expect([found?.body, isInherited]).toEqual(['network', false])
})

test('another language’s words are never taken', () => {
  expect(wordsFor([template(null, false)], { ...asked, language: 'de' }).template).toBeUndefined()
})
