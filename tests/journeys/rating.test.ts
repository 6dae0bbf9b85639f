// How it was: one press in the mail, a few words on the page behind it, a task for the team's lead beside the ticket.
import { expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import { ana, carlos, mira, teams } from '../cast/people.ts'
import { expectAccessible, windowsForAll } from '../harness/chromium.ts'
import { doorForAll } from '../harness/doors.ts'
import { openFor } from '../harness/tickets.ts'
import { until } from '../harness/until.ts'

const door = doorForAll()
const openWindow = windowsForAll(door)
const { feedback, staff, tickets } = contract

test('a requester presses a bad mark in the mail and says why; the ticket shows it with a task to follow up', async () => {
  const manager = await door.as(mira)
  await manager.call(staff.changeLeading, { params: { id: teams.network.id }, body: { leadId: carlos.id } })
  await manager.call(feedback.createSurvey, {
    body: { name: 'After solving', kind: 'csat', isOn: true, delayMinutes: 0, followUpAt: 2 },
  })
  const agent = await door.as(ana)
  const { number } = await openFor(agent)
  await agent.call(tickets.change, { params: { number }, body: { teamId: teams.network.id } })
  await agent.call(tickets.addMessage, {
    params: { number },
    body: { kind: 'reply', body: 'It is done.', status: 'solved' },
  })
  const mail = await until('the question', () =>
    door.sink.mails.find((m) => m.mail.subject === `How was it? [#${number}]`),
  )
  const link = /\/rate\/[\w.-]+\?mark=2/.exec(mail.mail.text ?? '')?.[0] ?? ''

  const outside = await openWindow(link)
  // The page sends the mark by itself, because somebody looks at it.
  await outside.page.getByText('Thank you, your mark has arrived.').waitFor()
  await expectAccessible(outside.page, 'the page that asks how it was')
  await outside.page.getByRole('textbox', { name: 'Why this mark?' }).fill('Nobody told me anything.')
  await outside.page.getByRole('button', { name: 'Send' }).click()
  await outside.page.getByText('Thank you, your words have arrived.').waitFor()
  expect(outside.faults).toEqual([])
  await outside.close()

  const { page, faults, close } = await openWindow(`/desk/tickets/${number}?list=all`, ana)
  const shown = page.getByRole('region', { name: 'How it was' })
  await shown.getByText('Nobody told me anything.').waitFor({ state: 'attached' })
  await expect.poll(() => shown.getByText('2 / 5').count()).toBe(1)
  const own = await (await door.as(carlos)).call(contract.surgery.myTasks, { query: {} })
  expect(own.items.map((task) => task.title)).toEqual(['Rated 2 of 5: ask what went wrong'])

  await page.goto(`${door.url}/desk/feedback?show=marks`)
  await page.getByText('Nobody told me anything.').waitFor()
  await page.getByText('The lead has a task to follow up').waitFor()
  await expectAccessible(page, 'the marks')
  expect(faults).toEqual([])
  await close()
})
