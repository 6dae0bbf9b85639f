// Bringing in lists of people: tried out first, then written by a job; hostile files end in words.
import { expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { ana, carlos, jane, meridian } from '../../../tests/cast/people.ts'
import { doorForAll } from '../../../tests/harness/doors.ts'
import { until } from '../../../tests/harness/until.ts'

const door = doorForAll()
const { customers, people } = contract

const send = async (csv: string | Uint8Array, body: Record<string, unknown> = {}, who = carlos) => {
  const form = new FormData()
  form.set('json', JSON.stringify(body))
  form.append('files', new Blob([csv as string]), 'people.csv')
  return (await door.as(who)).ask('POST', '/api/v1/people-imports', { body: form })
}
const tried = async (csv: string | Uint8Array, body: Record<string, unknown> = {}) => {
  const reply = await send(csv, body)
  expect(reply.status, reply.text).toBe(200)
  return customers.import.reply.parse(reply.json)
}
const brought = async (csv: string, body: Record<string, unknown> = {}) => {
  const { id } = await tried(csv, { ...body, dryRun: false })
  return until('it is brought in', async () => {
    const { items } = await (await door.as(carlos)).call(customers.imports, {})
    return items.find((i) => i.id === id && i.state !== 'running')
  })
}
const named = async (q: string) => (await (await door.as(carlos)).call(people.list, { query: { q } })).items

const list = [
  'First name,Last name,E-mail,Company,Phone,Job title,Shoe size',
  'Lena,Berg,lena.berg@acme.example,Acme,+47 22 11 00 00,Buyer,38',
  '"O""Neil, Sam",,sam@acme.example,ACME,,,',
  `Jane,Miller,${jane.email},,,Warehouse lead,`,
  'No,Address,,,,,',
  '"=HYPERLINK(""http://evil.example"")",,evil@acme.example,,,,',
  'Lena,Berg,lena.berg@acme.example,Acme,,Buyer,',
  'Ana,Petrova,ana.petrova@meridian.example,,,,',
].join('\r\n')

test('tried out, it tells what would happen and writes nothing', async () => {
  const { id, columns, counts, faults } = await tried(list)
  expect(id).toBeNull()
  expect(columns.map((c) => c.meaning)).toEqual([
    'firstName',
    'lastName',
    'email',
    'organisation',
    'phone',
    'title',
    null,
  ])
  expect(columns[2]?.sample).toBe('lena.berg@acme.example')
  expect(counts).toEqual({ rows: 7, created: 3, updated: 1, unchanged: 1, skipped: 2, organisations: 1 })
  expect(faults.map((f) => [f.line, f.field])).toEqual([
    [5, 'email'],
    [6, 'firstName'],
    [8, 'email'],
  ])
  expect(await named('lena berg')).toEqual([])
})

test('brought in, people and organisations are there; again, nothing changes', async () => {
  const done = await brought(list)
  expect(done.counts).toMatchObject({ created: 3, updated: 1, organisations: 1 })
  const [lena] = await named('lena berg')
  expect(lena).toMatchObject({ organisation: { name: 'Acme' }, role: 'requester' })
  expect((await named('neil'))[0]?.name).toBe('O"Neil, Sam')
  const profile = await (await door.as(ana)).call(customers.get, { params: { id: lena?.id ?? '' } })
  expect(profile).toMatchObject({ title: 'Buyer', identities: [{ value: '+4722110000' }] })
  const again = await brought(list)
  expect(again.counts).toMatchObject({ created: 0, updated: 0, unchanged: 5, organisations: 0 })
})

test('known people may be left as they are', async () => {
  const csv = `Email;Name\n${jane.email};Somebody Else\n`
  expect((await tried(csv, { onKnown: 'skip' })).counts).toMatchObject({ skipped: 1, updated: 0 })
  expect((await tried(csv)).counts).toMatchObject({ updated: 1 })
})

test('columns are chosen where the heading says nothing', async () => {
  const csv = 'a,b\nzoe@acme.example,Zoe Lund\n'
  const guessed = await tried(csv)
  expect(guessed.faults[0]).toMatchObject({ line: 1 })
  expect((await send(csv, { dryRun: false })).status).toBe(422)
  const chosen = await tried(csv, { columns: { a: 'email', b: 'name' } })
  expect(chosen.counts).toMatchObject({ rows: 1, created: 1 })
})

test('separators and encodings of spreadsheets are understood', async () => {
  const western = Buffer.from('Name;E-Mail\nJürgen Größe;j@acme.example\n', 'latin1')
  expect((await tried(western)).columns[0]?.sample).toBe('Jürgen Größe')
  const utf16 = Buffer.concat([
    Buffer.from([0xff, 0xfe]),
    Buffer.from('Name\tEmail\nJü\tj@a.example\n', 'utf16le'),
  ])
  expect((await tried(utf16)).columns[0]?.sample).toBe('Jü')
  const marked = Buffer.from('\uFEFFEmail,Name\nj@a.example,J\n')
  expect((await tried(marked)).columns[0]).toMatchObject({ heading: 'Email', meaning: 'email' })
})

test.each([
  ['a quotation mark that never ends', 'Email,Name\n"a@b.example,Jane\n'],
  ['a quotation mark where none may be', 'Email,Name\na"b@c.example,Ja"ne"x\n'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])],
  ['nothing', ' '],
  ['a row without an end', `Email,Name\n${'x'.repeat(300_000)}`],
  ['too many columns', `${'a,'.repeat(300)}\n`],
])('%s is refused in words', async (_, csv) => {
  const reply = await send(csv)
  expect(reply.status).toBe(422)
  expect(JSON.stringify(reply.json)).toMatch(/The file (has|is) /)
})

test('whoever may not write people brings none in', async () => {
  expect((await send(list, {}, ana)).status).toBe(403)
})

test('headings named as parts of every object are headings', async () => {
  const { columns } = await tried('__proto__,constructor,Email\na,b,c@d.example\n')
  expect(columns.map((c) => c.meaning)).toEqual([null, null, 'email'])
})

test('a long list is written in stretches, and every person has one event', async () => {
  const rows = Array.from({ length: 650 }, (_, i) => `Person ${i},person.${i}@long.example,Long`)
  const done = await brought(`Name,Email,Organisation\n${rows.join('\n')}`)
  expect(done.counts).toMatchObject({ rows: 650, created: 650, organisations: 1 })
  const { n } = await door.db.inWorkspace(meridian.id, (tx) =>
    tx
      .selectFrom('person')
      .innerJoin('event', 'event.subject_id', 'person.id')
      .select((e) => e.fn.countAll<string>().as('n'))
      .where('person.email', 'like', '%@long.example')
      .where('event.type', '=', 'person.created')
      .executeTakeFirstOrThrow(),
  )
  expect(Number(n)).toBe(650)
})
