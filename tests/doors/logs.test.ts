// Logs at their most talkative hold neither secrets nor what people wrote.
import { expect, test, vi } from 'vitest'
import { contract } from '../../contract/index.ts'
import { openLog } from '../../server/platform/log.ts'
import { ana, jane } from '../cast/people.ts'
import { openDoor } from '../door.ts'
import { until } from '../harness/until.ts'

test('no password, token, cookie, subject, text or query string is ever logged', async () => {
  const lines: string[] = []
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(String(line)) > 0)
  const door = await openDoor({ log: openLog({ logLevel: 'trace' }, true) })
  try {
    const agent = await door.as(ana)
    const session = await door.signedIn(ana)
    const body = {
      subject: 'canary-subject-91',
      body: 'canary-body-92',
      requester: { email: jane.email, name: 'canary-name-93' },
    }
    const { number } = await agent.call(contract.tickets.create, { body })
    await agent.call(contract.tickets.addMessage, {
      params: { number },
      body: { kind: 'reply', body: 'canary-reply-94' },
    })
    await agent.refused(422, contract.tickets.create, {
      body: { ...body, subject: 'canary-subject-95'.padEnd(400, 'x') },
    })
    await session.ask('GET', '/api/v1/people?q=canary-query-96')
    await door.stranger.ask('POST', '/api/v1/sign-in', {
      body: { email: ana.email, password: 'canary-password-97' },
    })
    await door.stranger.ask('GET', '/api/v1/me', { headers: { authorization: 'Bearer canary-token-98' } })
    await door.stranger.ask('POST', '/api/v1/sign-in/link', {
      body: { token: `canary-link-99${'x'.repeat(40)}` },
    })
    await door.mailTo('support@meridian.example', jane, {
      subject: 'canary-mail-90',
      text: 'canary-mail-text-89',
    })
    await until('the reply is sent', () => door.sink.mails.length > 0)
    expect(lines.length).toBeGreaterThan(5)
    const all = lines.join('\n')
    expect(all.match(/canary-[a-z-]+\d\d/g) ?? []).toEqual([])
    expect(all).not.toContain(session.key.token)
    expect(all).not.toMatch(/hr[sto]_[0-9a-f]{32}/)
  } finally {
    await door.close()
    stderr.mockRestore()
  }
})
