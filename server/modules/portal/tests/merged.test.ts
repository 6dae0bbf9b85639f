// A request that was merged into another: nobody is left in the dark, and nobody reads what is somebody else's.
import { expect, test } from 'vitest'
import { contract } from '../../../../contract/index.ts'
import { ana, jane, rafael } from '../../../../tests/cast/people.ts'
import { doorForAll } from '../../../../tests/harness/doors.ts'
import { openFor } from '../../../../tests/harness/tickets.ts'
import { browserOf, replyAs, sendRequest } from './people.ts'

const door = doorForAll()
const merge = async (into: number, number: number) =>
  (await door.as(ana)).call(contract.surgery.merge, { params: { number: into }, body: { numbers: [number] } })

test('of two own requests the list shows one, with the words of both', async () => {
  const browser = await browserOf(door, jane)
  const first = await sendRequest(browser, 'The badge printer is dead')
  const { number: second } = await openFor(await door.as(ana), jane, { body: 'It smokes, too.' })
  await merge(first, second)
  const list = await browser.get('/requests')
  expect(list.html).toContain(`/requests/${first}"`)
  expect(list.html).not.toContain(`/requests/${second}"`)
  const page = await browser.get(`/requests/${first}`)
  expect(page.html).toContain('It smokes, too.')
})

test('merged into somebody else’s, it stands as that does and shows only what is for its requester', async () => {
  const browser = await browserOf(door, rafael)
  const theirs = await openFor(await door.as(ana), jane, { subject: 'Outage', body: 'Secret of Jane.' })
  const own = await sendRequest(browser, 'No network')
  await replyAs(door, ana, theirs.number, 'Only for Jane, before.', 'reply')
  await merge(theirs.number, own)
  await replyAs(door, ana, theirs.number, 'The switch is replaced.', 'reply')
  const path = `/requests/${own}`
  const page = await browser.get(path)
  expect(page.html).toContain('The switch is replaced.')
  expect(page.html).not.toContain('Secret of Jane')
  expect(page.html).not.toContain('Only for Jane, before.')
  expect(page.html).not.toContain('finished')
  expect((await browser.get('/requests')).html).toContain(`${path}"`)
  expect((await browser.get(`/requests/${theirs.number}`)).status).toBe(404)
  await browser.submit(page, path, { message: 'It works again.' })
  expect((await browser.get(path)).html).toContain('It works again.')
  const agent = await door.as(ana)
  const ticket = await agent.call(contract.tickets.get, { params: { number: theirs.number } })
  expect(ticket.messages.at(-1)).toMatchObject({ author: { id: rafael.id }, text: 'It works again.' })
  // Whose matter it is says when it is solved.
  await browser.submit(await browser.get(path), path, { message: '', wish: 'solved' })
  expect((await agent.call(contract.tickets.get, { params: { number: theirs.number } })).status).toBe('open')
})
