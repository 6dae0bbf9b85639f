// Every page of the workspace besides its settings, light and dark, wide and at 320 px: nothing axe objects to, nothing sticks out, no
// script complains. And it stays usable in forced colours.
import { beforeAll, describe, expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import { ana, carlos, jane, olivia, organisations, priya, rafael, teams } from '../cast/people.ts'
import {
  expectAccessible,
  expectAccessibleInEveryShape,
  tourForAll,
  windowsForAll,
} from '../harness/chromium.ts'
import { doorForAll } from '../harness/doors.ts'
import { openFor } from '../harness/tickets.ts'

const door = doorForAll()
const openWindow = windowsForAll(door)
const goTo = { inside: tourForAll(door, openWindow, olivia), outside: tourForAll(door, openWindow) }
let number = 0
let article = 0

beforeAll(async () => {
  const agent = await door.as(ana)
  for (let i = 0; i < 12; i += 1)
    await openFor(agent, [jane, rafael, priya][i % 3], {
      subject: `Some trouble ${i}`,
      impact: i % 4 === 0 ? 'high' : 'low',
      tags: ['hardware'],
      ...(i % 2 === 0 ? { assigneeId: olivia.id } : { teamId: teams.network.id }),
    })
  const form = new FormData()
  form.set(
    'json',
    JSON.stringify({
      subject: 'A ticket with everything',
      body: 'It beeps twice.\n\nAnd then nothing.',
      requester: { email: jane.email },
      assigneeId: olivia.id,
    }),
  )
  form.append('files', new Blob(['left, then left'], { type: 'text/plain' }), 'way.txt')
  const opened = contract.tickets.create.reply.parse(
    (await agent.ask('POST', '/api/v1/tickets', { body: form })).json,
  )
  number = opened.number
  await agent.call(contract.tickets.addMessage, {
    params: { number },
    body: { kind: 'note', body: 'Only for us.' },
  })
  await agent.call(contract.tickets.addMessage, {
    params: { number },
    body: { kind: 'reply', body: 'Please try again.', html: '<p>Please <b>try</b> again.</p>' },
  })
  const coordinator = await door.as(carlos)
  await coordinator.call(contract.knowledge.createCollection, { body: { names: { en: 'Network' } } })
  const written = await agent.call(contract.knowledge.createArticle, {
    body: {
      title: 'Connect to the VPN',
      language: 'en',
      body: '## Before\n\n:::steps\n1. Open it.\n:::\n\n:::warning\nNot here.\n:::\n\n| A | B |\n| --- | --- |\n| `1` | 2 |\n',
    },
  })
  article = written.number
})

const signedIn = [
  '/desk/mine',
  '/desk/my-teams',
  '/desk/unassigned',
  '/desk/all?status=any',
  '/desk/all?cols=requester,team,status,tags&group=status&sort=created:down',
  '/desk/all?q=tag:hardware+status:new',
  '/desk/search',
  '/desk/search?q=trouble',
  '/desk/tickets/:number?list=all',
  '/desk/new',
  '/desk/approvals',
  '/desk/feedback',
  '/desk/triage',
  '/desk/board',
  '/desk/handover',
  '/desk/roster',
  '/desk/roster?look=month',
  '/desk/roster?show=mine',
  '/desk/roster?show=patterns',
  '/desk/knowledge',
  '/desk/knowledge/collections',
  '/desk/knowledge/import',
  '/desk/knowledge/:article?tab=write',
  '/desk/customers',
  '/desk/customers?show=organisations',
  '/desk/customers?show=duplicates',
  '/desk/customers/import',
  `/desk/customers/${jane.id}`,
  `/desk/organisations/${organisations.northwind.id}`,
]
const outside = ['/desk/sign-in', '/desk/link/hro_unknown']
describe('In light and dark, wide and at 320 px, axe has nothing against', () => {
  test.each([...signedIn, ...outside])('%s', async (path) => {
    const visit = outside.includes(path) ? goTo.outside : goTo.inside
    const { page, faults } = await visit(
      path.replace(':number', String(number)).replace(':article', String(article)),
    )
    await expectAccessibleInEveryShape(page, path)
    expect(faults, path).toEqual([])
  })
})

test('composer, pickers, palette and key sheet are accessible while open', async () => {
  const { page, close } = await openWindow(`/desk/tickets/${number}?list=all`, olivia)
  await page.getByRole('region', { name: `Ticket ${number}` }).waitFor()
  const open: [what: string, key: string][] = [
    ['the assignee', 'a'],
    ['the status', 's'],
    ['impact and urgency', 'p'],
    ['tags', 't'],
    ['the team', 'v'],
    ['the palette', 'Control+k'],
    ['the notices', 'g n'],
    ['the key sheet', 'Shift+?'],
  ]
  for (const [what, key] of open) {
    for (const one of key.split(' ')) await page.keyboard.press(one)
    await page.getByRole('dialog').or(page.getByRole('searchbox')).first().waitFor()
    await expectAccessible(page, what)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').first().waitFor({ state: 'detached' })
  }
  await page.keyboard.press('r')
  await page.getByRole('textbox', { name: 'Reply text' }).waitFor()
  await expectAccessible(page, 'the reply composer')
  await page.keyboard.press('Escape')
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: 'Note text' }).waitFor()
  await expectAccessible(page, 'the note composer')
  await close()
})

test('in forced colours the ticket can still be read and worked with', async () => {
  const { page, faults, close } = await openWindow(`/desk/tickets/${number}?list=all`, olivia, {
    forcedColors: 'active',
  })
  await page.getByRole('article', { name: 'Note by Ana Petrova, team only' }).waitFor()
  await page.getByRole('button', { name: /^Solve/ }).waitFor()
  await expectAccessible(page, 'forced colours')
  expect(faults).toEqual([])
  await close()
})

test('in German nothing of the interface is left in English', async () => {
  const person = await door.signedIn(olivia)
  await person.call(contract.identity.changeMe, { body: { language: 'de' } })
  const { page, close } = await openWindow(`/desk/tickets/${number}?list=all`, olivia, { locale: 'de-DE' })
  await page
    .getByRole('button', { name: 'Lösen' })
    .or(page.getByRole('button', { name: /gelöst|lösen/i }))
    .first()
    .waitFor()
  const words = (await page.getByRole('navigation').first().allInnerTexts()).join('\n').split('\n')
  for (const english of ['Mine', 'My teams', 'Unassigned', 'All tickets', 'Settings'])
    expect(words).not.toContain(english)
  await close()
  await person.call(contract.identity.changeMe, { body: { language: 'en' } })
})
