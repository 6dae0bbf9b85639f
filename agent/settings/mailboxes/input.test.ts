// What is sent of a mailbox's form: only what was changed, nothing that was not typed.
import { expect, test } from 'vitest'
import { changesOf, fieldsOf, inputOf } from './input.ts'

const empty = fieldsOf()

test('an untouched form has nothing to save', () => {
  expect(changesOf(empty, fieldsOf())).toEqual({})
})

test('only what was changed is sent', () => {
  expect(changesOf(empty, { ...empty, name: 'IT Help', history: 'none' })).toEqual({
    name: 'IT Help',
    history: 'none',
  })
})

test('the user of a mail server is the address unless another is given', () => {
  const fields = { ...empty, address: 'help@meridian.example', reads: true }
  const body = inputOf({ ...fields, imap: { ...empty.imap, host: 'imap.meridian.example', password: 'x' } })
  expect(body.imap).toEqual({
    host: 'imap.meridian.example',
    port: 993,
    secure: true,
    user: 'help@meridian.example',
    auth: 'password',
    password: 'x',
    folder: 'INBOX',
  })
})

test('a password that was not typed is not sent, so the kept one stays', () => {
  const body = inputOf({ ...empty, sends: 'smtp', smtp: { ...empty.smtp, host: 'smtp.meridian.example' } })
  expect(body.sending).not.toHaveProperty('password')
})

test('a provider’s sign-in is kept only while something uses it', () => {
  const signIn = { ...empty.oauth, clientId: 'desk' }
  expect(inputOf({ ...empty, oauth: signIn }).oauth).toBeNull()
  const imap = { ...empty.imap, auth: 'oauth' as const, password: 'typed before' }
  const body = inputOf({ ...empty, oauth: signIn, reads: true, imap })
  expect(body.oauth).toEqual({ provider: 'microsoft', clientId: 'desk', tenant: null })
  expect(body.imap).not.toHaveProperty('password')
})
