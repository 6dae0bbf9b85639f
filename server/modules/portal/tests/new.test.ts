// The form that opens a request, as a browser without scripts sends it.
import pg from 'pg'
import { beforeEach, expect, test } from 'vitest'
import { contract } from '../../../../contract/index.ts'
import { ana, jane, meridian } from '../../../../tests/cast/people.ts'
import { doorForAll } from '../../../../tests/harness/doors.ts'
import { until } from '../../../../tests/harness/until.ts'
import { browserOf, sendRequest, strangersBrowser, strangersWords } from './people.ts'

const door = doorForAll()
/** Strangers may begin their hour anew; what was acknowledged stays so. */
const freshHour = () =>
  door.db.inWorkspace(meridian.id, (tx) =>
    tx
      .deleteFrom('attempt')
      .where('workspace_id', '=', meridian.id)
      .where('kind', 'in', ['portal-form', 'portal-ticket', 'mail-address', 'mail-account'])
      .execute(),
  )
beforeEach(freshHour)

const ticketCount = async (): Promise<number> => {
  const rows = await door.db.inWorkspace(meridian.id, (tx) => tx.selectFrom('ticket').select('id').execute())
  return rows.length
}

test('a stranger sends a request with a file, sees its number and no way into it', async () => {
  const browser = strangersBrowser(door)
  const form = await browser.get('/new')
  const sent = await browser.submit(form, '/new', strangersWords(), [new File(['log line'], 'gate 4.log')])
  expect(sent.status).toBe(303)
  const page = await browser.get(sent.location)
  const number = Number(/\/sent\/(\d+)\./.exec(sent.location)?.[1])
  expect(page.html).toContain(`<b class="big-number num">${number}</b>`)
  expect(page.html).not.toContain(`/requests/${number}`)

  const ticket = await (await door.as(ana)).call(contract.tickets.get, { params: { number } })
  expect(ticket).toMatchObject({
    channel: 'portal',
    subject: 'The scanner at gate 4 stopped',
    requester: { email: jane.email },
    attachmentCount: 1,
  })
  expect(ticket.messages[0]).toMatchObject({
    text: 'It beeps twice and shows nothing.',
    attachments: [{ name: 'gate 4.log', size: 8 }],
  })
})

test('the page with the number cannot be tried out with other numbers', async () => {
  const browser = strangersBrowser(door)
  const sent = await browser.submit(await browser.get('/new'), '/new', strangersWords())
  const [number, proof] = sent.location.split('/').at(-1)?.split('.') ?? []
  expect((await browser.get(`/new/sent/${Number(number) + 1}.${proof}`)).status).toBe(404)
  expect((await browser.get(`/new/sent/${number}`)).status).toBe(404)
})

test('faults are told on top and beside their fields, and everything typed stays, files too', async () => {
  const browser = strangersBrowser(door)
  const before = await ticketCount()
  const typed = strangersWords({
    subject: '',
    email: 'jane',
    message: 'Says </textarea><script>alert(1)</script>',
  })
  const again = await browser.submit(await browser.get('/new'), '/new', typed, [
    new File(['picture'], 'gate.png'),
  ])
  expect(again.status).toBe(422)
  expect(again.html).toContain('<title>Error: Write to us</title>')
  expect(again.html).toMatch(/There is a problem with 2 answers[\s\S]*href="#subject"[\s\S]*href="#email"/)
  expect(again.html).toMatch(
    /id="email-fault"[\s\S]*aria-describedby="email-hint email-fault" aria-invalid="true"/,
  )
  expect(again.html).toContain('Says &lt;/textarea&gt;&lt;script&gt;')
  expect(again.html).not.toContain('<script>')
  expect(again.html).toContain('value="Jane Miller"')
  expect(await ticketCount()).toBe(before)

  const sent = await browser.submit(again, '/new', strangersWords({ subject: 'Second try' }), [
    new File(['more'], 'second.txt'),
  ])
  const number = Number(/\/sent\/(\d+)\./.exec(sent.location)?.[1])
  const ticket = await (await door.as(ana)).call(contract.tickets.get, { params: { number } })
  expect(ticket.messages[0]?.attachments.map((a) => a.name)).toEqual(['gate.png', 'second.txt'])
})

test('a kept file can be unticked, and a made-up one is not taken', async () => {
  const browser = strangersBrowser(door)
  const again = await browser.submit(await browser.get('/new'), '/new', strangersWords({ subject: '' }), [
    new File(['x'], 'x.txt'),
  ])
  const token = /name="kept" value="([^"]+)"/.exec(again.html)?.[1] ?? ''
  const [body = ''] = token.split('.')
  const forged = await browser.post(
    '/new',
    { ...strangersWords(), kept: [`${body}.AAAAAAAAAAAAAAAAAAAAAA`, body, 'x'] },
    [new File(['y'], 'y.txt')],
  )
  const number = Number(/\/sent\/(\d+)\./.exec(forged.location)?.[1])
  const ticket = await (await door.as(ana)).call(contract.tickets.get, { params: { number } })
  expect(ticket.messages[0]?.attachments.map((a) => a.name)).toEqual(['y.txt'])
})

test('the same form sent twice, also at the same time, makes one ticket; with other words it makes another', async () => {
  const browser = strangersBrowser(door)
  const form = await browser.get('/new')
  const before = await ticketCount()
  const [one, two] = await Promise.all([
    browser.submit(form, '/new', strangersWords()),
    browser.submit(form, '/new', strangersWords()),
  ])
  expect(one.location).toBe(two.location)
  expect(await ticketCount()).toBe(before + 1)
  await browser.submit(form, '/new', strangersWords({ message: 'It is worse now.' }))
  expect(await ticketCount()).toBe(before + 2)
})

test('who fills the field that nobody sees is asked to send again, and loses nothing', async () => {
  const browser = strangersBrowser(door)
  const before = await ticketCount()
  const again = await browser.submit(
    await browser.get('/new'),
    '/new',
    strangersWords({ website: 'https://spam.example' }),
  )
  expect(again.status).toBe(422)
  expect(again.html).toContain('looked like a message sent by a machine')
  expect(again.html).toContain('It beeps twice')
  expect(await ticketCount()).toBe(before)
})

test('a stranger opens five requests an hour; the sixth is told to wait with everything kept', async () => {
  const browser = strangersBrowser(door)
  for (const n of [1, 2, 3, 4, 5])
    expect((await browser.post('/new', strangersWords({ subject: `Number ${n}` }))).status).toBe(303)
  const sixth = await browser.post('/new', strangersWords({ subject: 'Number 6' }))
  expect(sixth.status).toBe(429)
  expect(Number(sixth.headers.get('retry-after'))).toBeGreaterThan(3000)
  expect(sixth.html).toContain('value="Number 6"')
  door.clock.forward({ minutes: 61 })
  expect((await browser.post('/new', strangersWords({ subject: 'Number 7' }))).status).toBe(303)
})

test('who is signed in names no address and is not limited like a stranger', async () => {
  const browser = await browserOf(door, jane)
  expect((await browser.get('/new')).html).not.toContain('name="email"')
  const numbers = []
  for (const n of [1, 2, 3, 4, 5, 6]) numbers.push(await sendRequest(browser, `Mine ${n}`))
  const ticket = await (await door.as(ana)).call(contract.tickets.get, {
    params: { number: numbers[5] ?? 0 },
  })
  expect(ticket.requester.email).toBe(jane.email)
})

test('an address in the form of somebody signed in is not believed', async () => {
  const browser = await browserOf(door, jane)
  const sent = await browser.post('/new', strangersWords({ email: ana.email }))
  const number = Number(/\/requests\/(\d+)/.exec(sent.location)?.[1])
  const ticket = await (await door.as(ana)).call(contract.tickets.get, { params: { number } })
  expect(ticket.requester.email).toBe(jane.email)
})

test('a form sent from another site is refused, as a page', async () => {
  const browser = strangersBrowser(door)
  const refused = await browser.post('/new', strangersWords(), [], { 'sec-fetch-site': 'cross-site' })
  expect(refused.status).toBe(403)
  expect(refused.html).toContain('That did not come from this site')
})

test('files too large, empty or too many are faults of the files field', async () => {
  const small = strangersBrowser(door)
  const many = Array.from({ length: 11 }, (_, i) => new File([`${i}`], `${i}.txt`))
  const tooMany = await small.submit(await small.get('/new'), '/new', strangersWords(), many)
  expect(tooMany.html).toContain('Send at most 10 files')
  expect(tooMany.html.match(/name="kept"/g)).toHaveLength(10)
  const empty = await small.submit(await small.get('/new'), '/new', strangersWords(), [
    new File([], 'nothing.txt'),
  ])
  expect(empty.html).toContain('“nothing.txt” is empty')
  const large = new File([new Uint8Array(door.desk.config.maxUploadBytes + 1)], 'film.mov')
  const tooLarge = await small.submit(await small.get('/new'), '/new', strangersWords(), [
    large,
    new File(['fine'], 'fine.txt'),
  ])
  expect(tooLarge.status).toBe(422)
  expect(tooLarge.html).toContain('“film.mov” is too large')
  expect(tooLarge.html).toContain('fine.txt')
  const large20 = (n: number) => new File([new Uint8Array(20_000_000).fill(n)], `part ${n}.bin`)
  const sum = await small.submit(await small.get('/new'), '/new', strangersWords(), [1, 2, 3].map(large20))
  expect(sum.status).toBe(422)
  expect(sum.html).toContain('All files together are too large. Send at most 50 MB at once')
  expect(sum.html.match(/name="kept"/g)).toHaveLength(2)
})

test('when sending breaks on our side, the form comes back with everything in it, and sending again makes one ticket', async () => {
  const browser = strangersBrowser(door)
  const owner = new pg.Client({ connectionString: door.ownerUrl })
  await owner.connect()
  try {
    await owner.query('revoke insert on message from handrail_app')
    const words = strangersWords({ subject: 'Broken once' })
    const broken = await browser.submit(await browser.get('/new'), '/new', words, [
      new File(['x'], 'kept.txt'),
    ])
    expect(broken.status).toBe(500)
    expect(broken.html).toMatch(/Nothing is lost[\s\S]*value="Broken once"[\s\S]*kept\.txt/)
    await owner.query('grant insert on message to handrail_app')
    const before = await ticketCount()
    expect((await browser.submit(broken, '/new', words)).status).toBe(303)
    expect((await browser.submit(broken, '/new', words)).status).toBe(303)
    expect(await ticketCount()).toBe(before + 1)
  } finally {
    await owner.query('grant insert on message to handrail_app')
    await owner.end()
  }
})

const perHour = 5
/** A thousand were tried, too; every commit tries these. */
const submissions = Number(process.env.HANDRAIL_SUBMISSIONS ?? 60)

test('forms without end that name one address cause at most one mail to it, and none says what a stranger typed', async () => {
  const browser = strangersBrowser(door)
  const victim = 'victim@elsewhere.example'
  const bait = { email: victim, name: 'FREEPRIZE', subject: 'FREEPRIZE', message: 'FREEPRIZE' }
  for (let n = 0; n < submissions; n += perHour) {
    await freshHour()
    const some = Array.from({ length: perHour }, (_, i) => ({ ...bait, message: `FREEPRIZE ${n + i}` }))
    const sent = await Promise.all(some.map((words) => browser.post('/new', strangersWords(words))))
    expect(sent.map((page) => page.status)).toEqual(some.map(() => 303))
  }
  await browser.post('/sign-in', { email: victim })
  const sent = () => door.sink.mails.filter((m) => m.to.includes(victim))
  await until('both mails have arrived', async () => sent().length > 1)
  const mails = await door.db.inWorkspace(meridian.id, (tx) =>
    tx.selectFrom('outgoing_mail').select('kind').where('to_address', '=', victim).orderBy('id').execute(),
  )
  expect(mails.map((m) => m.kind)).toEqual(['acknowledgement', 'sign-in-link'])
  for (const { mail, raw } of sent()) expect(`${raw} ${JSON.stringify(mail)}`).not.toMatch(/freeprize/i)
})
