// The ledger stays quick however long it grows: each list goes by an index and sorts nothing. Only a search for parts
// of words reads more.
import { beforeAll, expect, test } from 'vitest'
import { countRecent } from '../../../server/modules/email/store/ledger.ts'
import { type LedgerFilter, ledgerPage } from '../../../server/modules/email/store/ledger-list.ts'
import { mailboxes, meridian } from '../../cast/people.ts'
import { doorForAll } from '../../harness/doors.ts'
import { asOwner } from '../../harness/owner.ts'

const door = doorForAll()
const many = 40_000
const after = { at: '2026-11-01T00:00:00.000Z', id: '018b0000-0000-7000-8000-000000000999' }

beforeAll(async () => {
  const owner = await asOwner(door.ownerUrl)
  await owner.rows('begin')
  await owner.rows(`set local handrail.workspace = '${meridian.id}'`)
  await owner.rows(
    `insert into received_mail (workspace_id, id, mailbox_id, raw_hash, envelope, from_address, to_address, subject,
       size, fate, because, received_at)
     select $1, gen_random_uuid(), $2, 'x', '{"from":null,"to":[]}', 'p' || n % 2000 || '@northwind.example',
       'support@meridian.example', 'Mail ' || n, 100,
       case when n % 500 = 0 then 'held' when n % 700 = 0 then 'failed' else 'opened' end, 'so',
       timestamptz '2026-11-23 00:00Z' - n * interval '1 minute'
     from generate_series(1, ${many}) n`,
    [meridian.id, mailboxes.support.id],
  )
  await owner.rows('commit')
  await owner.rows('analyze received_mail')
  await owner.close()
}, 60_000)

test.each<[string, LedgerFilter, string]>([
  ['the newest', {}, 'received_mail_newest'],
  ['of one mailbox', { mailbox: mailboxes.support.id }, 'received_mail_newest'],
  ['held ones', { fate: 'held' }, 'received_mail_fate'],
  ['failed ones of a time', { fate: 'failed', since: '2026-11-10T00:00:00.000Z' }, 'received_mail_fate'],
  ['of one sender', { q: 'P77@northwind.example' }, 'received_mail_by_sender'],
])('%s', async (_, filter, index) => {
  for (const place of [null, after]) {
    const plan = await door.db.inWorkspace(meridian.id, async (tx) => {
      const lines = await ledgerPage(tx, meridian.id, { limit: 51, after: place }, filter).explain('text')
      return JSON.stringify(lines)
    })
    expect(plan).toContain(index)
    expect(plan).not.toMatch(/Sort|Seq Scan on received_mail/)
  }
})

test('how many mails a sender sent within an hour is counted no further than asked', async () => {
  const counts = await door.db.inWorkspace(meridian.id, (tx) =>
    countRecent(
      tx,
      meridian.id,
      ['p1@northwind.example', 'nobody@northwind.example'],
      '2026-01-01T00:00:00.000Z',
      5,
    ),
  )
  expect(Object.fromEntries(counts)).toEqual({ 'p1@northwind.example': 5, 'nobody@northwind.example': 0 })
})
