// Reading a mailbox by IMAP: every mail once, whatever breaks, and the mailbox says how it goes.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { serve } from '../../../server/serve.ts'
import { adam } from '../../cast/people.ts'
import { openDoor } from '../../door.ts'
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

test('two mails with the same Message-ID and other words are two tickets; the same mail twice is one', async () => {
  const id = { 'Message-ID': '<taken@northwind.example>' }
  peer.deliver(eml({ Subject: 'Taken id', ...id }, 'The first words.'))
  peer.deliver(eml({ Subject: 'Taken id', ...id }, 'Other words.'))
  const twice = eml({ Subject: 'Twice there' })
  peer.deliver(twice)
  peer.deliver(twice)
  peer.deliver(eml({ Subject: 'Behind them' }))
  await arrives('Behind them')
  expect((await subjects()).filter((s) => s === 'Taken id')).toHaveLength(2)
  await isOnce('Twice there')
})

test('the time between arrival at the mail server and here is shown', async () => {
  const late = peer.deliver(eml({ Subject: 'Late' }))
  late.arrived = new Date(Date.now() - 90_000)
  await arrives('Late')
  // The mailbox says it with its cursor, which follows the ticket; until then it shows that of the mail before.
  const lag = await until('the lag of this mail', async () => {
    const { lagSeconds } = (await mailbox()) ?? {}
    return lagSeconds && lagSeconds >= 89 ? lagSeconds : null
  })
  expect(lag).toBeLessThan(150)
})

test('of two processes one reads the mailbox, and when it ends the other takes over', async () => {
  const { config } = door.desk
  const second = await serve({ ...config, port: 0, smtpPort: 0 }, { clock: door.clock })
  const before = peer.connections
  for (let n = 0; n < 10; n += 1) peer.deliver(eml({ Subject: `Shared ${n}` }))
  await arrives('Shared 9')
  await new Promise((resolve) => setTimeout(resolve, 4000))
  expect(peer.connections).toBe(before)
  for (let n = 0; n < 10; n += 1) await isOnce(`Shared ${n}`)
  expect(
    (await ledger(door)).filter((m) => m.fate === 'duplicate' && m.subject.startsWith('Shared')),
  ).toEqual([])
  await second.close()
})

test('a process that is told to stop finishes the mail in hand', async () => {
  const own = await openImap()
  const other = await openDoor()
  try {
    const imap = {
      host: '127.0.0.1',
      port: own.port,
      secure: false,
      user: imapUser.name,
      password: imapUser.password,
    }
    await (await other.as(adam)).call(email.createMailbox, {
      body: { name: 'Read', address: 'own@meridian.example', imap },
    })
    await until('it is read', () => own.connections > 0, 20_000)
    let closed: Promise<void> | null = null
    own.before('UID FETCH BODY', () => {
      closed = other.close()
    })
    const mail = own.deliver(eml({ Subject: 'In hand' }))
    const next = own.deliver(eml({ Subject: 'Not begun' }))
    await until('it stops', () => closed !== null, 20_000)
    await closed
    expect([mail.seen, next.seen]).toEqual([true, false])
  } finally {
    await own.close()
  }
})

describe('the connection ends', () => {
  test('in the middle of a mail: it is taken whole, once', async () => {
    const body = 'All of it. '.repeat(2000)
    peer.before('UID FETCH BODY', 'half')
    peer.deliver(eml({ Subject: 'Cut in the middle' }, body))
    await arrives('Cut in the middle')
    await isOnce('Cut in the middle')
    const row = (await ledger(door)).find((m) => m.subject === 'Cut in the middle')
    expect(row?.size).toBeGreaterThan(body.length)
  })

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
