// Without a network: the workspace opens, tickets read lately can be read, what is written leaves on return, once.
import type { Page } from '@playwright/test'
import { expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import { ana, ben, jane } from '../cast/people.ts'
import { expectAccessible, windowsForAll } from '../harness/chromium.ts'
import { doorForAll } from '../harness/doors.ts'
import { openFor } from '../harness/tickets.ts'
import { until } from '../harness/until.ts'

const door = doorForAll()
const openWindow = windowsForAll(door)
const { tickets } = contract
const withWorker = { serviceWorkers: 'allow' } as const

/** The worker is in charge and has all files of the workspace. */
const isPrepared = (page: Page): Promise<unknown> =>
  page.waitForFunction(async () => {
    await navigator.serviceWorker.ready
    return navigator.serviceWorker.controller !== null
  })

const openPrepared = async (path: string) => {
  const window = await openWindow(path, ana, withWorker)
  await isPrepared(window.page)
  // Asked once more with the worker in charge, so that it has heard the answers.
  await window.page.reload()
  return window
}

test('a ticket read lately is read again after a reload without a network, and the page says so', async () => {
  const agent = await door.as(ana)
  const { number } = await openFor(agent, jane, { subject: 'The scanner beeps twice' })
  const { page, faults, close } = await openPrepared(`/desk/tickets/${number}?list=all`)
  await page.getByRole('heading', { name: 'The scanner beeps twice' }).waitFor()
  await page.context().setOffline(true)
  await page.reload()
  await page.getByRole('heading', { name: 'The scanner beeps twice' }).waitFor()
  await page.getByText(/^No connection/).waitFor()
  await expectAccessible(page, 'the workspace without a network')
  expect(faults.filter((f) => !/WebSocket|ERR_INTERNET_DISCONNECTED/.test(f))).toEqual([])
  await page.context().setOffline(false)
  await page.getByText(/^No connection/).waitFor({ state: 'detached' })
  await close()
})

test('a reply written without a network survives a reload there, and is sent once on return', async () => {
  const agent = await door.as(ana)
  const { number } = await openFor(agent)
  const { page, close } = await openPrepared(`/desk/tickets/${number}?list=all`)
  await page.getByRole('button', { name: /^Reply/ }).waitFor()
  await page.context().setOffline(true)
  await page.getByRole('button', { name: /^Reply/ }).click()
  await page.getByRole('textbox', { name: 'Reply text' }).pressSequentially('Please try the other dock.')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Send now' }).click()
  await page.getByText(/1 message leaves as soon as you are back/).waitFor()
  await page.reload()
  await page.getByText(/1 message leaves as soon as you are back/).waitFor()
  await page.context().setOffline(false)
  await until(
    'it is sent',
    async () =>
      (await agent.call(tickets.get, { params: { number } })).messages.filter(
        (m) => m.text === 'Please try the other dock.',
      ).length === 1,
    30_000,
  )
  await page.getByRole('article').filter({ hasText: 'Please try the other dock.' }).waitFor()
  await page.getByText(/leaves as soon as/).waitFor({ state: 'detached' })
  expect((await agent.call(tickets.get, { params: { number } })).messages).toHaveLength(2)
  await close()
})

test('whoever signs out, and whoever signs in after, finds nothing of the one before', async () => {
  const agent = await door.as(ana)
  const { number } = await openFor(agent, jane, { subject: 'Only for Ana to read' })
  const { page, close } = await openPrepared(`/desk/tickets/${number}?list=all`)
  await page.getByRole('heading', { name: 'Only for Ana to read' }).waitFor()
  const kept = () => page.evaluate(async () => (await caches.has('handrail-data-1')) as boolean)
  expect(await kept()).toBe(true)
  await page.evaluate(() => fetch('/api/v1/sign-out', { method: 'POST' }))
  await until('it is gone', async () => !(await kept()))
  await close()

  const other = await openWindow(`/desk/tickets/${number}?list=all`, ben, withWorker)
  await isPrepared(other.page)
  await other.page.reload()
  await other.page.getByRole('heading', { name: 'Only for Ana to read' }).waitFor()
  const key = await other.page.evaluate(async () => {
    const data = await caches.open('handrail-data-1')
    return (await data.match('/handrail/owner'))?.text()
  })
  expect(key).toBe(ben.id)
  await other.close()
})
