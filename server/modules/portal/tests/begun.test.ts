// Before a request is sent: what was begun is kept, answers are suggested, questions come in place.
import { expect, test } from 'vitest'
import { contract } from '../../../../contract/index.ts'
import { system } from '../../../../rules/actor.ts'
import { adam, ana, greta, jane, meridian, mira, rafael } from '../../../../tests/cast/people.ts'
import { doorForAll } from '../../../../tests/harness/doors.ts'
import { until } from '../../../../tests/harness/until.ts'
import { commitIn } from '../../../platform/commit.ts'
import { writeEvents } from '../../../platform/events/write.ts'
import { writeArticle } from '../pages/help/tests/articles.ts'
import { browserOf, strangersBrowser, strangersWords } from './people.ts'

const door = doorForAll()
const ticketOf = async (number: number) =>
  (await door.as(ana)).call(contract.tickets.get, { params: { number } })
const numberIn = (location: string): number => Number(/\/(?:requests|sent)\/(\d+)/.exec(location)?.[1])

test('what somebody began is kept with its files, is nobody else’s, and goes when it is sent', async () => {
  const browser = await browserOf(door, jane)
  const begun = { subject: 'The dock is dead', message: 'BEGUN-canary' }
  const kept = await browser.submit(
    await browser.get('/new?form=other'),
    '/new',
    { ...begun, wish: 'keep' },
    [new File(['picture'], 'dock.png')],
  )
  expect(kept).toMatchObject({ status: 303, location: '/new?form=other&kept' })
  expect((await browser.get('/requests')).html).toContain('The dock is dead')
  const elsewhere = await browserOf(door, jane)
  const again = await elsewhere.get('/new?form=other')
  expect(again.html).toMatch(/BEGUN-canary[\s\S]*dock\.png/)
  for (const other of [await browserOf(door, rafael), await browserOf(door, greta), strangersBrowser(door)])
    expect((await other.get('/new?form=other')).html).not.toContain('BEGUN-canary')
  const sent = await elsewhere.submit(again, '/new', { ...begun, message: 'BEGUN-canary, now done' })
  const ticket = await ticketOf(numberIn(sent.location))
  expect(ticket.messages[0]?.attachments.map((a) => a.name)).toEqual(['dock.png'])
  expect((await browser.get('/new?form=other')).html).not.toContain('BEGUN-canary')
})

test('a stranger’s browser keeps what was begun; another one and a made-up cookie do not see it', async () => {
  const browser = strangersBrowser(door)
  const said = await browser.post('/new/draft', strangersWords({ message: 'STRANGER-canary' }))
  expect(said.headers.get('set-cookie')).toMatch(/handrail_draft=\S{43}; Path=\/new;.*HttpOnly; SameSite=Lax/)
  expect(JSON.parse(said.html)).toEqual({ said: expect.stringMatching(/^Kept, today/) })
  expect((await browser.get('/new?form=other')).html).toContain('STRANGER-canary')
  const forged = strangersBrowser(door)
  expect(
    (await forged.get('/new?form=other', { cookie: `handrail_draft=${'A'.repeat(43)}` })).html,
  ).not.toContain('STRANGER-canary')
  const dropped = await browser.post('/new', { wish: 'drop', form: '' })
  expect(dropped.location).toBe('/new?form=other')
  expect((await browser.get('/new?form=other')).html).not.toContain('STRANGER-canary')
})

test('a draft is over after its days', async () => {
  const browser = strangersBrowser(door)
  await browser.post('/new/draft', strangersWords({ message: 'OLD-canary' }))
  door.clock.forward({ hours: 7 * 24 + 1 })
  expect((await browser.get('/new?form=other')).html).not.toContain('OLD-canary')
})

test('answers are shown once before sending, only those the reader may see, and what was read is noted', async () => {
  const write = (number: number, title: string, state: 'public' | 'internal') =>
    writeArticle(door, meridian.id, {
      number,
      state,
      editions: {
        en: { title, summary: 'In two minutes.', body: 'Reset the gate scanner by its red button.' },
      },
    })
  await write(71, 'Reset the gate scanner', 'public')
  const { id } = await write(72, 'INTERNAL-canary gate scanner reset', 'internal')
  await commitIn(door.desk, meridian.id, (tx) =>
    writeEvents(tx, meridian.id, door.clock.now(), [
      {
        subjectType: 'article',
        subjectId: id,
        type: 'article.published',
        actor: system('test'),
        data: { articleId: id },
      },
    ]),
  )
  const browser = strangersBrowser(door)
  const words = strangersWords({ subject: 'The gate scanner needs a reset', message: 'Gate scanner reset' })
  const asked = new URLSearchParams({ subject: words.subject ?? '', text: words.message ?? '' })
  await until('the article is indexed', async () =>
    (await browser.get(`/new/suggestions?${asked}`)).html.includes('Reset the gate scanner'),
  )
  const between = await browser.submit(await browser.get('/new?form=other'), '/new', words)
  expect(between.status).toBe(200)
  expect(between.html).toContain('Reset the gate scanner')
  expect(between.html).not.toContain('INTERNAL-canary')
  expect((await browser.submit(between, '/new', words)).status).toBe(303)
  const from = await browser.get('/new?article=71')
  expect(from.html).toContain('name="article" value="71"')
  expect((await browser.submit(from, '/new', words)).status).toBe(303)
})

test('a colleague is reported for: the request is theirs, both see it; nobody else can be named', async () => {
  const browser = await browserOf(door, jane)
  const words = { subject: 'Rafael’s screen', message: 'It is dark.' }
  const victim = 'victim@elsewhere.example'
  const refused = await browser.post('/new', { ...words, 'for-email': victim })
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('only add people of your organisation')
  const sent = await browser.post('/new', { ...words, 'for-email': rafael.email })
  const number = numberIn(sent.location)
  const ticket = await ticketOf(number)
  expect(ticket.requester.email).toBe(rafael.email)
  expect((await browser.get(`/requests/${number}`)).html).toContain('This is a request of Rafael Sato')
  expect((await (await browserOf(door, rafael)).get(`/requests/${number}`)).html).toContain('Rafael’s screen')
  expect((await browser.get('/requests')).html).toContain('Shared with you')
})

test('questions come in place while one answers, and the catalogue has a tile for each form', async () => {
  const admin = await door.as(adam)
  const field = { subject: 'ticket' as const, kind: 'choice' as const, options: ['Laptop', 'Phone'] }
  await admin.call(contract.fields.create, { body: { ...field, key: 'thing', name: 'Thing' } })
  await admin.call(contract.fields.create, {
    body: { subject: 'ticket', key: 'plate', name: 'Plate', kind: 'text' },
  })
  const manager = await door.as(mira)
  const form = await manager.call(contract.law.create, {
    body: {
      kind: 'form',
      name: 'A laptop is broken',
      body: {
        description: 'Laptops and phones',
        serviceId: null,
        subject: '',
        questions: [
          { key: 'thing', label: '', help: '', isRequired: true, askedWhen: null },
          {
            key: 'plate',
            label: '',
            help: '',
            isRequired: true,
            askedWhen: { field: 'field.thing', op: 'is', value: 'Laptop' },
          },
        ],
        channels: ['portal'],
        completesMail: false,
      },
    },
  })
  await manager.call(contract.law.publish, { params: { id: form.id }, body: {} })
  const browser = strangersBrowser(door)
  expect((await browser.get('/new')).html).toContain(`href="/new?form=${form.id}"`)
  const reply = await browser.post('/new/questions', { form: form.id, 'field-thing': 'Laptop' })
  const { html, asked } = JSON.parse(reply.html) as { html: string; asked: string }
  expect(asked).toBe('thing plate')
  expect(html).toContain('name="field-plate"')
  expect(html).not.toContain('<html')
})
