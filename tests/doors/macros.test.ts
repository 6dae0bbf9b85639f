// Macros: who sees and changes them, what they may say, and a look at what they would do.
import { beforeAll, describe, expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import { adam, ana, ben, carlos, chioma, finn, jane, teams } from '../cast/people.ts'
import type { Client } from '../harness/client.ts'
import { doorForAll } from '../harness/doors.ts'
import { openFor } from '../harness/tickets.ts'

const door = doorForAll()
const { macros, tickets } = contract
let as: Record<'adam' | 'ana' | 'ben' | 'carlos' | 'chioma', Client>

beforeAll(async () => {
  as = {
    adam: await door.as(adam),
    ana: await door.as(ana),
    ben: await door.as(ben),
    carlos: await door.as(carlos),
    chioma: await door.as(chioma),
  }
  await as.adam.call(contract.fields.create, {
    body: { subject: 'ticket', key: 'cause', name: 'Cause', kind: 'choice', options: ['user', 'device'] },
  })
})

const names = async (client: Client) => (await client.call(macros.list)).items.map((m) => m.name)

describe('Who has which macros', () => {
  test('a personal one is its owner’s alone, a team’s its members’, a shared one everybody’s', async () => {
    await as.ana.call(macros.create, {
      body: { name: 'Mine', scope: 'personal', actions: { status: 'open' } },
    })
    await as.ana.call(macros.create, {
      body: { name: 'Of Network', scope: 'team', teamId: teams.network.id, actions: { status: 'open' } },
    })
    await as.carlos.call(macros.create, {
      body: { name: 'Shared', scope: 'shared', actions: { status: 'open' } },
    })
    expect(await names(as.ana)).toEqual(['Mine', 'Of Network', 'Shared'])
    expect(await names(as.ben)).toEqual(['Of Network', 'Shared'])
    expect(await names(as.chioma)).toEqual(['Shared'])
    expect(await names(await door.as(finn))).toEqual([])
  })

  test('sharing with everybody needs the right to; another’s team is not mine to write for', async () => {
    await as.ana.refused(403, macros.create, {
      body: { name: 'All', scope: 'shared', actions: { status: 'open' } },
    })
    await as.ana.refused(422, macros.create, {
      body: { name: 'Apps', scope: 'team', teamId: teams.applications.id, actions: { status: 'open' } },
    })
    await as.ana.refused(422, macros.create, {
      body: { name: 'None', scope: 'team', actions: { status: 'open' } },
    })
  })

  test('who may only use one cannot change it; a personal one of somebody else is not there', async () => {
    const { items } = await as.ana.call(macros.list)
    const [mine, ofTeam, shared] = items
    await as.ben.refused(404, macros.change, { params: { id: mine?.id ?? '' }, body: { name: 'x' } })
    await as.ben.refused(403, macros.change, { params: { id: ofTeam?.id ?? '' }, body: { name: 'x' } })
    await as.ana.refused(403, macros.remove, { params: { id: shared?.id ?? '' } })
    const renamed = await as.carlos.call(macros.change, {
      params: { id: shared?.id ?? '' },
      body: { name: 'Shared with all' },
      headers: { 'if-match': '"1"' },
    })
    expect(renamed).toMatchObject({ name: 'Shared with all', version: 2 })
    await as.carlos.refused(412, macros.change, {
      params: { id: shared?.id ?? '' },
      body: { name: 'Late' },
      headers: { 'if-match': '"1"' },
    })
  })

  test('uses are counted for each person', async () => {
    const { id } = await as.ana.call(macros.create, {
      body: { name: 'Often', scope: 'personal', actions: { status: 'open' } },
    })
    await as.ana.call(macros.used, { params: { id } })
    await as.ana.call(macros.used, { params: { id } })
    await as.ben.refused(404, macros.used, { params: { id } })
    const often = (await as.ana.call(macros.list)).items.find((m) => m.id === id)
    expect(often?.uses).toBe(2)
    expect(often?.lastUsedAt).not.toBeNull()
  })
})

describe('What a macro may be', () => {
  const refused = async (actions: Record<string, unknown>) =>
    (await as.ana.refused(422, macros.create, { body: { name: 'x', scope: 'personal', actions } }))
      .errors?.[0]?.field

  test('one that does nothing, names nobody or cannot be read is refused', async () => {
    expect(await refused({})).toBe('body.actions')
    expect(await refused({ assigneeId: jane.id })).toBe('body.actions.assigneeId')
    expect(await refused({ teamId: teams.harbour.id })).toBe('body.actions.teamId')
    expect(await refused({ fields: { cause: 'weather' } })).toBe('body.actions.fields.cause')
    expect(await refused({ reply: '{{ requester.password }}' })).toBe('body.actions.reply')
    expect(await refused({ note: '{% if %}' })).toBe('body.actions.note')
    expect(await refused({ reply: "{% include '/etc/passwd' %}" })).toBe('body.actions.reply')
  })
})

describe('A look at what it would do', () => {
  test('words are filled, changes told one by one, what is so already left out', async () => {
    const macro = await as.ana.call(macros.create, {
      body: {
        name: 'Replace',
        scope: 'personal',
        actions: {
          reply:
            '<p>Hello {{ requester.first_name }},</p><p>#{{ ticket.number }}: {% if organisation.name == &quot;Northwind Logistics&quot; %}<strong>{{ organisation.name }}</strong>{% endif %} {{ field.cause }}</p>',
          status: 'pending',
          assigneeId: 'me',
          addTags: ['replaced', 'scanner'],
          fields: { cause: 'device' },
          snoozeHours: 24,
        },
      },
    })
    const ticket = await openFor(as.ana, jane, { tags: ['scanner'], subject: '<b>{{ 7 | times: 7 }}</b>' })
    const preview = await as.ana.call(macros.preview, { params: { number: ticket.number, id: macro.id } })
    expect(preview.reply?.html).toContain(
      `<p>Hello Jane,</p><p>#${ticket.number}: <strong>Northwind Logistics`,
    )
    expect(preview.reply?.text).toContain('Hello Jane,')
    expect(preview.missing).toEqual(['field.cause'])
    expect(preview.change).toEqual({
      status: 'pending',
      assigneeId: ana.id,
      addTags: ['replaced'],
      fields: { cause: 'device' },
    })
    expect(preview.words).toEqual([
      { what: 'status', from: 'new', to: 'pending' },
      { what: 'assigneeId', from: '', to: 'Ana Petrova' },
      { what: 'addTags', from: '', to: 'replaced' },
      { what: 'field.cause', from: '', to: 'device' },
    ])
    expect(preview.snoozedUntil).not.toBeNull()
    const changed = await as.ana.call(tickets.change, {
      params: { number: ticket.number },
      body: preview.change,
    })
    expect(changed).toMatchObject({ status: 'pending', fields: { cause: 'device' } })
    const again = await as.ana.call(macros.preview, { params: { number: ticket.number, id: macro.id } })
    expect(again.change).toEqual({})
  })

  test('what people wrote is a value, never a template, and brings no markup', async () => {
    const macro = await as.ana.call(macros.create, {
      body: { name: 'Quote', scope: 'personal', actions: { reply: 'About {{ ticket.subject }}' } },
    })
    const subject = '<img src=x onerror=alert(1)> {{ 7 | times: 7 }}'
    const ticket = await openFor(as.ana, jane, { subject })
    const { reply } = await as.ana.call(macros.preview, {
      params: { number: ticket.number, id: macro.id },
    })
    expect(reply?.html).toBe('<p>About &lt;img src=x onerror=alert(1)&gt; {{ 7 | times: 7 }}</p>')
  })
})

describe('My profile', () => {
  test('signature, zone and title are mine to set, and stand under my mails', async () => {
    const me = await as.ana.call(contract.identity.changeMe, {
      body: { signature: 'Ana from Network\nExt. 42', zone: 'Europe/Oslo', title: 'Engineer' },
    })
    expect(me).toMatchObject({
      signature: 'Ana from Network\nExt. 42',
      zone: 'Europe/Oslo',
      title: 'Engineer',
    })
    await as.ana.refused(422, contract.identity.changeMe, { body: { zone: 'Nowhere/Land' } })
    expect((await as.ana.call(contract.notices.settings)).zone).toBe('Europe/Oslo')
  })
})
