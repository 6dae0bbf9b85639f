// Storms: one sender who never stops, and a mailbox that would answer hundreds of invented people.
import { expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { mostAutomatic } from '../../../rules/email/storm.ts'
import { adam, ana, mailboxes, meridian, olivia } from '../../cast/people.ts'
import { doorForAll } from '../../harness/doors.ts'
import { until } from '../../harness/until.ts'
import { sendRaw } from '../../peers/smtp-client.ts'
import { eml, ledger } from './ledger.ts'

const door = doorForAll({ config: { HANDRAIL_MAILS_PER_SENDER: '10' } })
const { support } = mailboxes
const { email } = contract
const post = (from: string, headers: Record<string, string> = {}) =>
  sendRaw(door.smtpPort, { from, to: support.address, raw: eml({ From: from, ...headers }) })
const fates = async (from: string) => (await ledger(door)).filter((m) => m.from === from).map((m) => m.fate)

test('the eleventh mail of a sender within an hour is held, and an hour later all is well', async () => {
  const from = 'busy@northwind.example'
  for (let i = 0; i < 13; i++) expect(await post(from)).toMatch(/^250 /)
  expect(await fates(from)).toEqual(['held', 'held', 'held', ...Array(10).fill('opened')])
  expect((await ledger(door))[0]?.because).toBe(`${from} sent more than 10 mails within an hour`)
  door.clock.forward({ minutes: 61 })
  await post(from)
  expect((await fates(from))[0]).toBe('opened')
})

test('those of a machine are kept as ignored, and can be judged again', async () => {
  const from = 'backup@northwind.example'
  for (let i = 0; i < 11; i++) await post(from, { 'Auto-Submitted': 'auto-generated' })
  const [last] = await ledger(door)
  expect(last).toMatchObject({ fate: 'ignored', because: expect.stringContaining('more than 10 mails') })
  const again = await (await door.as(adam)).call(email.replay, { params: { id: last?.id ?? '' } })
  expect(again.fate).toBe('opened')
})

test('many at once count like many after each other', async () => {
  const from = 'burst@northwind.example'
  await Promise.all(Array.from({ length: 30 }, () => post(from)))
  expect((await fates(from)).filter((f) => f === 'opened')).toHaveLength(10)
})

test('a mailbox that would send hundreds of automatic mails falls silent, and its administrators hear of it once', async () => {
  // As if it had answered so many already.
  await post('first@halden.example')
  await door.db.inWorkspace(meridian.id, (tx) =>
    tx.updateTable('attempt').set({ count: mostAutomatic }).where('kind', '=', 'automatic-mail').execute(),
  )
  await post('second@halden.example')
  const notices = () => door.sink.mails.filter((m) => m.mail.text?.includes('sends no automatic mails'))
  await until('the notice', () => notices().length === 2)
  expect(
    notices()
      .flatMap((m) => m.to)
      .toSorted(),
  ).toEqual([adam.email, olivia.email].toSorted())
  const mailbox = async () =>
    (await (await door.as(adam)).call(email.mailboxes)).items.find((m) => m.id === support.id)
  expect((await mailbox())?.paused).toMatchObject({ because: expect.stringContaining('automatic mails') })
  await post('third@halden.example')
  expect((await ledger(door))[0]).toMatchObject({ fate: 'opened' })
  expect((await ledger(door))[0]?.because).toContain('not acknowledged because its mailbox is paused')

  const resumed = await (await door.as(adam)).call(email.resume, { params: { id: support.id } })
  expect(resumed.paused).toBeNull()
  expect((await (await door.as(adam)).call(email.resume, { params: { id: support.id } })).paused).toBeNull()
  expect(
    (await (await door.as(ana)).ask('POST', `/api/v1/mailboxes/${support.id}/resume`, { body: {} })).status,
  ).toBe(403)
  await post('fourth@halden.example')
  expect((await ledger(door))[0]?.because).toContain('; acknowledged')
  expect(notices()).toHaveLength(2)
})
