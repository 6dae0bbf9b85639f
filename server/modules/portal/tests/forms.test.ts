// Intake forms on the portal, without scripts: conditional questions come when the answers ask for them.
import { beforeAll, expect, test } from 'vitest'
import { contract } from '../../../../contract/index.ts'
import { adam, ana, jane, mira } from '../../../../tests/cast/people.ts'
import { doorForAll } from '../../../../tests/harness/doors.ts'
import { browserOf, strangersBrowser } from './people.ts'

const door = doorForAll()
const { fields, law, tickets } = contract
let formId = ''

beforeAll(async () => {
  const admin = await door.as(adam)
  await admin.call(fields.create, {
    body: { subject: 'ticket', key: 'device', name: 'Device', kind: 'choice', options: ['Laptop', 'Phone'] },
  })
  await admin.call(fields.create, {
    body: { subject: 'ticket', key: 'serial', name: 'Serial number', kind: 'text' },
  })
  const manager = await door.as(mira)
  const form = await manager.call(law.create, {
    body: {
      kind: 'form',
      name: 'A device is broken',
      body: {
        description: 'Laptops and phones',
        serviceId: null,
        subject: 'Broken device',
        questions: [
          { key: 'device', label: 'Which device?', help: '', isRequired: true, askedWhen: null },
          {
            key: 'serial',
            label: '',
            help: 'On the back',
            isRequired: true,
            askedWhen: { field: 'field.device', op: 'is', value: 'Laptop' },
          },
        ],
        channels: ['portal'],
        completesMail: false,
      },
    },
  })
  await manager.call(law.publish, { params: { id: form.id }, body: {} })
  formId = form.id
})

const written = { subject: 'Broken device', message: 'It does not start any more.' }

test('a form is offered, asks what its answers make it ask, and opens a ticket with them', async () => {
  const browser = await browserOf(door, jane)
  expect((await browser.get('/new')).html).toContain('A device is broken')
  const page = await browser.get(`/new?form=${formId}`)
  expect(page.html).toContain('Which device?')
  expect(page.html).toContain('value="Broken device"')
  expect(page.html).not.toContain('Serial number')
  const more = await browser.submit(page, '/new', { ...written, 'field-device': 'Laptop' })
  expect(more.status).toBe(422)
  for (const words of [
    'Serial number',
    'On the back',
    'we need a little more',
    'It does not start any more.',
  ])
    expect(more.html).toContain(words)
  const empty = await browser.submit(more, '/new', {
    ...written,
    'field-device': 'Laptop',
    'field-serial': '',
  })
  expect(empty.status).toBe(422)
  expect(empty.html).toContain('<bdi>Serial number</bdi> – Please fill this in.')
  const sent = await browser.submit(empty, '/new', {
    ...written,
    'field-device': 'Laptop',
    'field-serial': 'X1',
  })
  expect(sent.status).toBe(303)
  const number = Number(/\/requests\/(\d+)/.exec(sent.location)?.[1])
  const ticket = await (await door.as(ana)).call(tickets.get, { params: { number } })
  expect(ticket).toMatchObject({ formId, fields: { device: 'Laptop', serial: 'X1' } })
})

test('answers it did not offer are refused in words, and a form that is not there is the plain one', async () => {
  const browser = strangersBrowser(door)
  const page = await browser.get(`/new?form=${formId}`)
  const wrong = await browser.submit(page, '/new', {
    ...written,
    name: 'Jane Miller',
    email: jane.email,
    'field-device': '<script>',
  })
  expect(wrong.status).toBe(422)
  expect(wrong.html).toContain('This cannot be taken so.')
  expect(wrong.html).not.toContain('<script>')
  const plain = await browser.get('/new?form=018b0000-0000-7000-8000-999999999999')
  expect(plain.status).toBe(200)
  expect(plain.html).toContain('Write to us')
})

test('in another language the form says what was translated, its tile too, and keeps the same answers', async () => {
  const manager = await door.as(mira)
  const { body, name } = await manager.call(law.get, { params: { id: formId } })
  const words = {
    de: {
      name: 'Ein Gerät ist defekt',
      questions: { device: { label: 'Welches Gerät?', options: { Laptop: 'Klapprechner' } } },
    },
  }
  const draft = { kind: 'form', name, body: { ...body, words, tile: { icon: 'wrench' } } } as never
  await manager.call(law.saveDraft, { params: { id: formId }, body: draft })
  await manager.call(law.publish, { params: { id: formId }, body: {} })
  const browser = await browserOf(door, jane)
  await browser.post('/language', { language: 'de', back: '/' })
  const tiles = (await browser.get('/new')).html
  expect(tiles).toMatch(/M14\.7 6\.3[\s\S]*Ein Gerät ist defekt/)
  const page = await browser.get(`/new?form=${formId}`)
  expect(page.html).toContain('Welches Gerät?')
  expect(page.html).toMatch(/<option value="Laptop"[^>]*>Klapprechner</)
  const sent = await browser.submit(page, '/new', {
    ...written,
    'field-device': 'Laptop',
    'field-serial': 'X1',
    asked: 'device serial',
  })
  const number = Number(/^\/requests\/(\d+)/.exec(sent.location)?.[1])
  const ticket = await (await door.as(ana)).call(tickets.get, { params: { number } })
  expect(ticket.fields).toMatchObject({ device: 'Laptop' })
})
