// An approval by mail: asked for in the ticket, answered from a mail program and by the mailed link, seen where the ticket is open.
import { expect, test } from 'vitest'
import { ana, ben, carlos } from '../cast/people.ts'
import { expectAccessible, windowsForAll } from '../harness/chromium.ts'
import { doorForAll } from '../harness/doors.ts'
import { openFor } from '../harness/tickets.ts'
import { until } from '../harness/until.ts'

const door = doorForAll()
const openWindow = windowsForAll(door)

test('a technician asks two people; one answers the mail, the other presses the button behind its link, and the ticket shows it without reload', async () => {
  const { number } = await openFor(await door.as(ana))
  const { page, faults, close } = await openWindow(`/desk/tickets/${number}?list=all`, ana)
  await page.getByRole('button', { name: 'Ask for approval…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Ask for approval' })
  await dialog.getByRole('textbox', { name: 'Name' }).fill('New scanner')
  await dialog.getByRole('textbox', { name: 'Question' }).fill('May we order a new scanner for 400 €?')
  for (const person of [carlos, ben]) {
    await dialog.getByRole('combobox', { name: 'Add: Who is asked' }).fill(person.name)
    await page.getByRole('option', { name: person.name }).click()
  }
  await expectAccessible(page, 'asking for approval')
  await dialog.getByRole('button', { name: 'Ask', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  const shown = page.getByRole('region', { name: 'Approvals' })
  await shown.getByText('May we order a new scanner for 400 €?').waitFor()

  const mailTo = (address: string) =>
    until(`a mail to ${address}`, () => door.sink.mails.find((m) => m.to.includes(address)), 20_000)
  const first = await mailTo(carlos.email)
  expect(first.mail.subject).toBe(`Please decide: New scanner [#${number}]`)
  await door.mailTo(first.mail.replyTo?.[0]?.address ?? '', carlos, {
    subject: `Re: ${first.mail.subject}`,
    text: 'Approved. The one with a strap, please.\r\n\r\nOn Mon, 23 Nov 2026 at 09:00, Support <support@meridian.example> wrote:\r\n> you are asked to approve',
  })
  await shown.getByText('The one with a strap, please.').waitFor()

  const second = await mailTo(ben.email)
  const link = /\/approvals\/link\/[\w.-]+/.exec(second.mail.text ?? '')?.[0] ?? ''
  const outside = await openWindow(link)
  await outside.page.getByRole('heading', { name: 'New scanner' }).waitFor()
  await expectAccessible(outside.page, 'the page behind the mailed link')
  await outside.page.getByRole('textbox', { name: /say something/ }).fill('Fine with me.')
  await outside.page.getByRole('button', { name: 'Approve' }).click()
  await outside.page.getByText('You approved it. Thank you.').waitFor()
  expect(outside.faults).toEqual([])
  await outside.close()

  await shown.getByText('Fine with me.').waitFor({ state: 'attached' })
  await shown.getByText('Approved', { exact: true }).first().waitFor()
  expect(faults).toEqual([])
  await close()
})
