// The loop ring: two desks that write to each other over SMTP, and a responder that answers everything and hides what
// it is. Whatever happens, at most two mails an hour between a pair, on a clock that is moved.
import { afterAll, describe, expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { ana, mailboxes } from '../../cast/people.ts'
import { type Door, openDoor } from '../../door.ts'
import { openRelay, type Passed, type Relay, strip } from '../../peers/relay.ts'
import { sendRaw } from '../../peers/smtp-client.ts'
import { eml } from './ledger.ts'

const { support, fjordSupport } = mailboxes
const closing: (() => Promise<unknown>)[] = []
afterAll(async () => {
  for (const close of closing.toReversed()) await close()
})

interface Ring {
  relay: Relay
  meridian: Door
  fjord: Door
}

const ring = async (change?: (mail: Passed) => Passed): Promise<Ring> => {
  const relay = await openRelay(change)
  closing.push(() => relay.close())
  const config = { HANDRAIL_SMTP_URL: relay.url }
  const meridian = await openDoor({ config })
  closing.push(() => meridian.close())
  const fjord = await openDoor({ config: { ...config, HANDRAIL_MAIL_DOMAIN: 'fjord.example' } })
  closing.push(() => fjord.close())
  relay.route('meridian.example', meridian.smtpPort)
  relay.route('fjord.example', fjord.smtpPort)
  return { relay, meridian, fjord }
}

const between = (passed: readonly Passed[], a: string, b: string): number =>
  passed.filter((m) => (m.to.endsWith(a) && isFrom(m, b)) || (m.to.endsWith(b) && isFrom(m, a))).length
const isFrom = ({ from, raw }: Passed, domain: string): boolean =>
  from.endsWith(domain) || new RegExp(`^From:.*@${domain.replace('.', '\\.')}`, 'im').test(raw)

describe.each<[string, ((mail: Passed) => Passed) | undefined]>([
  ['as they are', undefined],
  ['with every header stripped on the way', strip],
])('two desks facing each other, %s,', (_, change) => {
  test('exchange at most two mails an hour, over a day and a night', async () => {
    const { relay, meridian, fjord } = await ring(change)
    for (let hour = 0; hour < 26; hour += 1) {
      const before = relay.passed.length
      // Something sets it off anew each hour: Fjord's mailbox is somebody's contact address at Meridian.
      await sendRaw(meridian.smtpPort, {
        from: fjordSupport.address,
        to: support.address,
        raw: eml({ From: `Support <${fjordSupport.address}>`, To: support.address, Subject: `Hour ${hour}` }),
      })
      await relay.quiet()
      expect(between(relay.passed.slice(before), 'meridian.example', 'fjord.example')).toBeLessThanOrEqual(2)
      meridian.clock.forward({ hours: 1 })
      fjord.clock.forward({ hours: 1 })
    }
    expect(relay.passed.length).toBeGreaterThan(0)
    expect(relay.passed.length).toBeLessThanOrEqual(4)
  })
})

test('a responder that strips every header hears at most two mails an hour from us, and one a day by itself', async () => {
  const robot = 'robot@northwind.example'
  const { relay, meridian } = await ring()
  let answers = 0
  relay.route('northwind.example', async ({ raw }) => {
    answers += 1
    const to =
      /^reply-to:.*?([^\s<>"]+@[^\s<>"]+)/im.exec(raw.replaceAll(/\r\n[ \t]+/g, ' '))?.[1] ?? support.address
    await sendRaw(meridian.smtpPort, {
      from: robot,
      to,
      raw: `From: ${robot}\r\nTo: ${to}\r\nSubject: Re: your mail\r\n\r\nThank you, we will answer soon. (${answers})`,
    })
  })
  const heard = () => relay.passed.filter((m) => m.to === robot).length
  for (let hour = 0; hour < 26; hour += 1) {
    const before = heard()
    await sendRaw(meridian.smtpPort, { from: robot, to: support.address, raw: eml({ From: robot }) })
    await relay.quiet()
    expect(heard() - before).toBeLessThanOrEqual(2)
    meridian.clock.forward({ hours: 1 })
  }
  expect(heard()).toBe(2)
  // A technician's answer is answered once, and that is all.
  const agent = await meridian.as(ana)
  const [ticket] = (await agent.call(contract.tickets.list)).items
  const before = heard()
  await agent.call(contract.tickets.addMessage, {
    params: { number: ticket?.number ?? 0 },
    body: { kind: 'reply', body: 'Are you a person?' },
  })
  await relay.quiet()
  expect(heard() - before).toBe(1)
  expect(answers).toBe(3)
})
