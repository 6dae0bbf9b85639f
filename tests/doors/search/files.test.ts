// What lies in attachments is found; hostile files cost nothing but themselves.
import { expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { readInThread } from '../../../server/modules/search/extract/thread.ts'
import { ana, jane, meridian } from '../../cast/people.ts'
import { doorForAll } from '../../harness/doors.ts'
import { docx, endlessPdf, odt, pdfSaying, pptx, xlsx, zipBomb } from '../../harness/office-files.ts'
import { openFor } from '../../harness/tickets.ts'
import { until } from '../../harness/until.ts'

const door = doorForAll()

test('the text of PDF, office, web and plain files is found, with the name of the file', async () => {
  const client = await door.as(ana)
  const { number } = await openFor(client, jane, { subject: 'Files' })
  const form = new FormData()
  form.set('json', JSON.stringify({ kind: 'note', body: 'See the files.' }))
  const files: [string, string, Buffer][] = [
    ['plan.pdf', 'application/pdf', pdfSaying('A rhododendron grows')],
    ['letter.docx', 'application/octet-stream', docx('The chrysanthemum &amp; more')],
    ['table.xlsx', 'application/octet-stream', xlsx('hydrangea')],
    ['talk.pptx', 'application/octet-stream', pptx('magnolia')],
    ['letter.odt', 'application/octet-stream', odt('wisteria')],
    ['page.html', 'text/html', Buffer.from('<p>gardenia<script>camellia</script></p>')],
    ['list.csv', 'text/csv', Buffer.from('name,kind\nazalea,shrub\n')],
    ['old.txt', 'text/plain', Buffer.from('Pfingstrose f\xfcr \xfcberall \xe4', 'latin1')],
  ]
  for (const [name, type, content] of files)
    form.append('files', new Blob([new Uint8Array(content)], { type }), name)
  const reply = await client.ask('POST', `/api/v1/tickets/${number}/messages`, { body: form })
  expect(reply.status).toBe(201)
  const find = (q: string) => client.call(contract.search.tickets, { query: { q } })
  for (const [word, name] of [
    ['rhododendron', 'plan.pdf'],
    ['chrysanthemum', 'letter.docx'],
    ['hydrangea', 'table.xlsx'],
    ['magnolia', 'talk.pptx'],
    ['wisteria', 'letter.odt'],
    ['gardenia', 'page.html'],
    ['azalea', 'list.csv'],
    ['uberall', 'old.txt'],
  ] as const) {
    const { items } = await until(
      `${word} is found`,
      async () => {
        const answer = await find(word)
        return answer.items.length > 0 && answer
      },
      30_000,
    )
    expect(items[0], word).toMatchObject({ ticket: { number }, where: 'attachment', attachment: name })
  }
  expect((await find('camellia')).items).toEqual([])
  expect((await find('talk.pptx')).items).toHaveLength(1)
})

test('a file that cannot be read is kept with the reason, and found by its name', async () => {
  const client = await door.as(ana)
  const { number } = await openFor(client, jane, { subject: 'Broken file' })
  const form = new FormData()
  form.set('json', JSON.stringify({ kind: 'note', body: 'Broken.' }))
  form.append('files', new Blob(['%PDF-1.4 nothing'], { type: 'application/pdf' }), 'snapdragon-report.pdf')
  await client.ask('POST', `/api/v1/tickets/${number}/messages`, { body: form })
  const kept = await until('it was tried', () =>
    door.db.inWorkspace(meridian.id, (tx) =>
      tx
        .selectFrom('attachment_text as x')
        .innerJoin('attachment as a', 'a.id', 'x.attachment_id')
        .select(['x.state', 'x.because'])
        .where('a.name', '=', 'snapdragon-report.pdf')
        .executeTakeFirst(),
    ),
  )
  expect(kept).toMatchObject({ state: 'failed', because: expect.stringContaining('cannot be read') })
  const { items } = await client.call(contract.search.tickets, { query: { q: 'snapdragon' } })
  expect(items[0]).toMatchObject({ where: 'attachment', attachment: 'snapdragon-report.pdf' })
})

test('a zip bomb is refused before it has unzipped', async () => {
  const bomb = zipBomb(300)
  expect(bomb.length).toBeLessThan(400_000)
  expect(await readInThread({ kind: 'word', content: new Uint8Array(bomb) })).toEqual({
    problem: expect.stringContaining('unzips to more'),
  })
})

test('a PDF without end is read to its limit, or ended in time', async () => {
  const began = performance.now()
  const answer = await readInThread({ kind: 'pdf', content: new Uint8Array(endlessPdf(60_000, 3000)) }, 8)
  expect(performance.now() - began).toBeLessThan(12_000)
  if ('text' in answer) expect(answer.text.length).toBeLessThanOrEqual(200_000)
  else expect(answer.problem).toMatch(/longer than 8 s|MB/)
})

test.each([
  ['word', Buffer.from('PK\x03\x04 nothing follows')],
  ['sheet', Buffer.alloc(100_000, 0xff)],
  ['pdf', Buffer.from('%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 1 0 R >> endobj')],
  ['html', Buffer.from('<div>'.repeat(200_000))],
] as const)('a broken file of kind %s ends in words, not in silence', async (kind, content) => {
  const answer = await readInThread({ kind, content: new Uint8Array(content) })
  expect('text' in answer || answer.problem.length > 0).toBe(true)
})

test('a thread that never answers is ended', async () => {
  const script = new URL('data:text/javascript,for(;;);')
  expect(await readInThread({ kind: 'text', content: new Uint8Array() }, 0.5, script)).toEqual({
    problem: 'reading it took longer than 0.5 s',
  })
})
