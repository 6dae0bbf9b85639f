// Mailboxes over the API: their addresses are received at once, and their secrets stay secret.
import { expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { adam, frida, jane, mailboxes, teams } from '../../cast/people.ts'
import { doorForAll } from '../../harness/doors.ts'
import { sendRaw } from '../../peers/smtp-client.ts'
import { eml, ledger } from './ledger.ts'

const door = doorForAll()
const { email } = contract

test('a new mailbox receives at once, for its team, under every name', async () => {
  const administrator = await door.as(adam)
  const made = await administrator.call(email.createMailbox, {
    body: {
      name: 'Network',
      address: 'Network@meridian.example',
      aliases: ['wifi@meridian.example'],
      teamId: teams.network.id,
    },
  })
  expect(made).toMatchObject({
    address: 'network@meridian.example',
    aliases: ['wifi@meridian.example'],
    team: { name: 'Network' },
    imap: null,
  })
  expect(
    await sendRaw(door.smtpPort, { from: jane.email, to: 'wifi@meridian.example', raw: eml({}) }),
  ).toMatch(/^250 /)
  const [row] = await ledger(door)
  const ticket = await administrator.call(contract.tickets.get, {
    params: { number: row?.ticketNumber ?? 0 },
  })
  expect([ticket.team?.name, ticket.mailbox?.address]).toEqual(['Network', 'network@meridian.example'])

  const changed = await administrator.call(email.changeMailbox, {
    params: { id: made.id },
    body: { name: 'Networks', aliases: ['lan@meridian.example'] },
  })
  expect(changed).toMatchObject({
    name: 'Networks',
    address: 'network@meridian.example',
    aliases: ['lan@meridian.example'],
    team: { name: 'Network' },
  })
  expect(
    await sendRaw(door.smtpPort, { from: jane.email, to: 'wifi@meridian.example', raw: eml({}) }),
  ).toMatch(/^550 /)
  expect(
    await sendRaw(door.smtpPort, { from: jane.email, to: 'lan@meridian.example', raw: eml({}) }),
  ).toMatch(/^250 /)

  await administrator.call(email.removeMailbox, { params: { id: made.id } })
  expect(
    await sendRaw(door.smtpPort, { from: jane.email, to: 'network@meridian.example', raw: eml({}) }),
  ).toMatch(/^550 /)
  expect(
    (await administrator.call(contract.tickets.get, { params: { number: ticket.number } })).subject,
  ).toBe('Scanner')
})

test('an address in use is refused without saying by whom, also of another workspace', async () => {
  const owner = await door.as(frida)
  for (const body of [
    { name: 'X', address: mailboxes.support.address },
    { name: 'X', address: 'free@fjord.example', aliases: [mailboxes.support.address] },
    { name: 'X', address: mailboxes.fjordSupport.address },
  ]) {
    const problem = await owner.refused(409, email.createMailbox, { body })
    expect(problem.code).toBe('already_exists')
    expect(JSON.stringify(problem)).not.toMatch(/meridian(?!\.example)|Meridian/)
  }
  expect((await owner.call(email.mailboxes)).items).toHaveLength(1)
  await owner.refused(404, email.removeMailbox, { params: { id: mailboxes.support.id } })
})

test('the password of a mail server is kept sealed and shown to nobody', async () => {
  const administrator = await door.as(adam)
  const imap = {
    host: '127.0.0.1',
    port: 1,
    secure: false,
    user: 'desk',
    auth: 'password' as const,
    folder: 'INBOX',
  }
  const made = await administrator.call(email.createMailbox, {
    body: { name: 'Read', address: 'read@meridian.example', imap: { ...imap, password: 'canary-4711' } },
  })
  expect(made.imap).toEqual({ ...imap, hasPassword: true })
  const kept = await door.db.inWorkspace(adam.workspaceId, (tx) =>
    tx
      .selectFrom('mailbox')
      .selectAll()
      .where('workspace_id', '=', adam.workspaceId)
      .where('id', '=', made.id)
      .executeTakeFirstOrThrow(),
  )
  expect(JSON.stringify(kept)).not.toContain('canary-4711')
  const same = await administrator.call(email.changeMailbox, {
    params: { id: made.id },
    body: { imap: { ...imap, folder: 'Desk' } },
  })
  expect(same.imap).toMatchObject({ folder: 'Desk', hasPassword: true })
  const tried = await administrator.call(email.testMailbox, { params: { id: made.id } })
  expect(tried.ok).toBe(false)
  expect(tried.message).toMatch(/Nothing listens there/)
  const elsewhere = await administrator.call(email.changeMailbox, {
    params: { id: made.id },
    body: { imap: { ...imap, host: '127.0.0.2' } },
  })
  expect(elsewhere.imap).toMatchObject({ hasPassword: false })
  await administrator.call(email.removeMailbox, { params: { id: made.id } })
})
