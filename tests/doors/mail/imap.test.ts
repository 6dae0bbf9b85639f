// Reading a mailbox by IMAP: every mail once, whatever breaks, and the mailbox says how it goes.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { adam } from '../../cast/people.ts'
import { doorForAll } from '../../harness/doors.ts'
import { until } from '../../harness/until.ts'
import { type ImapPeer, imapUser, openImap } from '../../peers/imap.ts'
import { eml, ledger } from './ledger.ts'

const door = doorForAll()
const { email } = contract
let peer: ImapPeer
let id = ''

beforeAll(async () => {
  peer = await openImap()
  peer.deliver(eml({ Subject: 'Read long ago' }))
  ;(peer.mails[0] as { seen: boolean }).seen = true
  peer.deliver(eml({ Subject: 'Unread before us' }))
  const imap = {
    host: '127.0.0.1',
    port: peer.port,
    secure: false,
    user: imapUser.name,
    password: imapUser.password,
  }
  id = (
    await (
      await door.as(adam)
    ).call(email.createMailbox, { body: { name: 'Read', address: 'read@meridian.example', imap } })
  ).id
})
afterAll(() => peer.close())

const subjects = async (): Promise<string[]> =>
  (await ledger(door))
    .filter((m) => m.fate === 'opened')
    .map((m) => m.subject)
    .reverse()
const mailbox = async () => (await (await door.as(adam)).call(email.mailboxes)).items.find((m) => m.id === id)
const arrives = (subject: string): Promise<unknown> =>
  until(`"${subject}"`, async () => (await subjects()).includes(subject), 20_000)
const isOnce = async (subject: string): Promise<void> =>
  expect((await subjects()).filter((s) => s === subject)).toHaveLength(1)

test('the first time only unread mails are taken, and they are marked as read', async () => {
  await arrives('Unread before us')
  expect(await subjects()).not.toContain('Read long ago')
  await until('the flag', () => peer.mails[1]?.seen)
  await until('the success', async () => (await mailbox())?.lastSuccessAt)
  expect((await mailbox())?.lastError).toBeNull()
})

test('a new mail is taken at once, by IDLE', async () => {
  peer.deliver(eml({ Subject: 'Fresh' }))
  await arrives('Fresh')
})

test('signing in can be tried, and says what the server says', async () => {
  const administrator = await door.as(adam)
  expect(await administrator.call(email.testMailbox, { params: { id } })).toMatchObject({
    ok: true,
    message: expect.stringContaining('mails in INBOX'),
  })
})

describe('the connection ends', () => {
  test.each(['UID SEARCH', 'UID FETCH', 'UID STORE'])(
    'before the reply to %s: the mail is taken once',
    async (command) => {
      const subject = `Cut at ${command}`
      peer.before(command, 'drop')
      peer.deliver(eml({ Subject: subject }))
      await arrives(subject)
      peer.deliver(eml({ Subject: `${subject}, next` }))
      await arrives(`${subject}, next`)
      await isOnce(subject)
    },
  )
})

test('with other numbers and another UIDVALIDITY nothing is taken twice and nothing is missed', async () => {
  const before = await subjects()
  peer.renumber()
  peer.deliver(eml({ Subject: 'After the move' }))
  await arrives('After the move')
  expect(await subjects()).toEqual([...before, 'Read long ago', 'After the move'])
})

test('a mail without Date and Message-ID is one mail, however often it is fetched', async () => {
  peer.deliver(eml({ Subject: 'Bare' }, 'Bare.', false))
  await arrives('Bare')
  peer.renumber()
  peer.deliver(eml({ Subject: 'After the second move' }))
  await arrives('After the second move')
  await isOnce('Bare')
})

test('a wrong password is shown at the mailbox', async () => {
  const administrator = await door.as(adam)
  const imap = { host: '127.0.0.1', port: peer.port, secure: false, user: imapUser.name, password: 'wrong' }
  await administrator.call(email.changeMailbox, { params: { id }, body: { imap } })
  const error = await until('the error', async () => (await mailbox())?.lastError, 20_000)
  expect(error.message).toContain('wrong name or password')
  expect(error.message).not.toContain('"wrong"')
})
