// The formatted text of a mail in its own sandboxed page.
import { expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { ana, finn, jane, mailboxes } from '../../cast/people.ts'
import { doorForAll } from '../../harness/doors.ts'

const door = doorForAll()
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('is clean, shows its own pictures, and fetches remote ones only when asked', async () => {
  await door.mailTo(mailboxes.support.address, jane, {
    subject: 'Formatted',
    html: '<p onclick="alert(1)">A <b>bold</b> word</p><script>alert(1)</script><img src="cid:lamp"><img src="https://tracker.example/p.gif"><a href="javascript:alert(1)">x</a><form action="https://evil.example"><input></form>',
    attachments: [
      { filename: 'lamp.png', content: png, contentType: 'image/png', cid: 'lamp' } as {
        filename: string
        content: Buffer
      },
    ],
  })
  const agent = await door.as(ana)
  const [row] = (await agent.call(contract.tickets.list)).items
  const ticket = await agent.call(contract.tickets.get, { params: { number: row?.number ?? 0 } })
  const [message] = ticket.messages
  expect(message?.text).toContain('A bold word')
  expect(message?.attachments).toMatchObject([{ name: 'lamp.png', type: 'image/png', inline: true }])
  const page = await agent.ask('GET', message?.htmlUrl ?? '')
  expect(page.status).toBe(200)
  expect(page.headers.get('content-security-policy')).toMatch(
    /^sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'$/,
  )
  expect(page.text).toContain('<b>bold</b>')
  expect(page.text).toContain(`src="data:image/png;base64,${png.toString('base64')}"`)
  expect(page.text).toContain('data-remote-src="https://tracker.example/p.gif"')
  expect(page.text).not.toMatch(/<script|onclick|javascript:|<form|<input/)
  // Asked for, they come through the desk: the sender's server is named nowhere in what the browser loads.
  const open = await agent.ask('GET', `${message?.htmlUrl}?images=1`)
  expect(open.text).toMatch(/src="\/api\/v1\/remote-images\/[\w.-]+"/)
  expect(open.text).not.toContain('tracker.example')
  expect(open.headers.get('content-security-policy')).toContain(
    `img-src data: ${door.url}/api/v1/remote-images/;`,
  )

  expect((await (await door.as(finn)).ask('GET', message?.htmlUrl ?? '')).status).toBe(404)
  expect((await (await door.signedIn(jane)).ask('GET', message?.htmlUrl ?? '')).status).toBe(403)
  expect((await door.stranger.ask('GET', message?.htmlUrl ?? '')).status).toBe(401)
})
