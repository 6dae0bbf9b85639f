// What a real browser makes of mails in their frames: remote pictures come through the desk, a PDF is shown.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import type { Ticket } from '../../contract/tickets.ts'
import { ana, jane } from '../cast/people.ts'
import { windowsForAll } from '../harness/chromium.ts'
import { doorForAll } from '../harness/doors.ts'
import { until } from '../harness/until.ts'

const door = doorForAll()
const openWindow = windowsForAll(door)
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
let elsewhere = ''
const server = createServer((_, reply) => reply.writeHead(200, { 'content-type': 'image/png' }).end(png))
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  elsewhere = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

const frame = (src: string, sandbox: string | null) => ({ src, sandbox })
type Frame = ReturnType<typeof frame>
/** Runs in the browser: a frame as the workspace makes it. */
const show = ({ src, sandbox }: Frame): Promise<void> =>
  new Promise((resolve) => {
    const element = document.createElement('iframe')
    if (sandbox !== null) element.setAttribute('sandbox', sandbox)
    element.style.cssText = 'position:fixed;inset:0;width:600px;height:600px;z-index:9999;background:#fff'
    element.addEventListener('load', () => resolve())
    element.src = src
    document.body.append(element)
  })

test('a remote picture is loaded from the desk and from nowhere else', async () => {
  await door.mailTo('support@meridian.example', jane, {
    subject: 'Framed',
    html: `<p>Look: <img src="${elsewhere}/a.png" width="40" height="40"></p>`,
  })
  const agent = await door.as(ana)
  const row = await until('the ticket', async () =>
    (await agent.call(contract.tickets.list)).items.find((t) => t.subject === 'Framed'),
  )
  const [message] = (await agent.call(contract.tickets.get, { params: { number: row.number } })).messages
  const { page, close } = await openWindow('/desk', ana)
  const asked: string[] = []
  const failed: string[] = []
  page.on('request', (r) => asked.push(r.url()))
  page.on('requestfailed', (r) => failed.push(`${r.url()} ${r.failure()?.errorText}`))
  const picture = page.waitForResponse((r) => r.url().includes('/api/v1/remote-images/'))
  await page.evaluate(
    show,
    frame(`${message?.htmlUrl}?images=1`, 'allow-popups allow-popups-to-escape-sandbox'),
  )
  expect((await picture).status()).toBe(200)
  expect(await (await picture).finished()).toBeNull()
  const shown = page.frames().find((f) => f.url().includes('images=1'))
  expect(await shown?.locator('img').evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBe(1)
  expect(failed).toEqual([])
  expect(asked.filter((url) => url.startsWith(elsewhere))).toEqual([])
  await close()
})

test('a PDF is not refused by the browser’s viewer', async () => {
  const form = new FormData()
  form.set('json', JSON.stringify({ subject: 'With a PDF', body: 'x', requester: { email: jane.email } }))
  const pdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`
  form.append('files', new Blob([pdf], { type: 'application/pdf' }), 'way.pdf')
  const made = await (await door.as(ana)).ask('POST', '/api/v1/tickets', { body: form })
  const [file] = (made.json as Ticket).messages[0]?.attachments ?? []
  const { page, close } = await openWindow('/desk', ana)
  const faults: string[] = []
  page.on('console', (m) => faults.push(m.text()))
  page.on('requestfailed', (r) => faults.push(`${r.url()} ${r.failure()?.errorText}`))
  const reply = page.waitForResponse((r) => r.url().endsWith('/preview'))
  await page.evaluate(show, frame(`/api/v1/attachments/${file?.id}/preview`, null))
  expect((await reply).status()).toBe(200)
  await until('the viewer', () => page.frames().some((f) => f.url().startsWith('chrome-extension:')))
  expect(faults).toEqual([])
  await close()
})
