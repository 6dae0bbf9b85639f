// Words of outgoing mails: kept only when they work, never a way out for what strangers write, never the loss of a mail.
import { describe, expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { iso } from '../../../server/platform/clock.ts'
import { newId } from '../../../server/platform/ids.ts'
import { adam, ana, finn, frida, jane, mailboxes, meridian, mira } from '../../cast/people.ts'
import { doorForAll } from '../../harness/doors.ts'
import { openFor } from '../../harness/tickets.ts'
import { until } from '../../harness/until.ts'

const door = doorForAll()
const { email, tickets } = contract
const mailsWith = (text: string) => door.sink.mails.filter((m) => m.mail.text?.includes(text))
const reply = { kind: 'reply', language: 'en' } as const
const replyTo = async (body: string) => {
  const agent = await door.as(ana)
  const { number } = await openFor(agent)
  await agent.call(tickets.addMessage, { params: { number }, body: { kind: 'reply', body } })
  return until('the mail', () => mailsWith(body)[0])
}

describe('own words', () => {
  test('take the place of the desk’s, for all mailboxes or one, until they are taken back', async () => {
    const admin = await door.as(adam)
    await admin.call(email.saveTemplate, {
      body: { ...reply, subject: 'All: {{ ticket.subject }}', body: 'For all.\n\n{{ message }}' },
    })
    expect((await replyTo('words-1')).mail).toMatchObject({
      subject: 'All: The scanner at gate 4 stopped',
      text: expect.stringMatching(/^For all\.\n\nwords-1/),
    })
    await admin.call(email.saveTemplate, {
      body: {
        ...reply,
        mailboxId: mailboxes.support.id,
        subject: 'Ours: {{ ticket.number }}',
        body: '{{ message }}\n\n---\nBye **now**, [look]({{ ticket.url }}).',
      },
    })
    const mail = await replyTo('words-2')
    expect(mail.mail.subject).toMatch(/^Ours: \d+$/)
    expect(mail.mail.html).toContain('<strong>now</strong>')
    expect(mail.mail.html).toMatch(/<a href="http:\/\/desk\.meridian\.example:\d+\/requests\/\d+"/)
    const { items } = await admin.call(email.templates)
    expect(items.filter((t) => t.isOwn)).toHaveLength(2)
    for (const mailboxId of [mailboxes.support.id, null])
      await admin.call(email.dropTemplate, { body: { ...reply, mailboxId } })
    expect((await replyTo('words-3')).mail.subject).toMatch(/^Re: The scanner at gate 4 stopped \[#\d+\]$/)
    expect((await admin.call(email.templates)).items.every((t) => !t.isOwn)).toBe(true)
    expect((await (await door.as(frida)).call(email.templates)).items.every((t) => !t.isOwn)).toBe(true)
    await (await door.as(finn)).refused(403, email.templates)
  })

  test.each([
    ['subject of the sender', 'acknowledgement', '{{ ticket.subject }}', 'words of the sender'],
    ['name of the sender', 'acknowledgement', 'Dear {{ recipient }}', 'words of the sender'],
    ['text of the sender', 'acknowledgement', '{{ message }}', 'words of the sender'],
    ['the whole ticket', 'acknowledgement', '{% assign t = ticket %}{{ t.subject }}', 'there is no'],
    ['an unknown name', 'reply', '{{ message }} {{ secret }}', 'there is no {{ secret }}'],
    ['a key computed', 'reply', '{{ message }} {{ ticket[agent.name] }}', 'there is no'],
    ['no message', 'reply', 'We answered.', 'loses {{ message }}'],
    ['a message cut short', 'reply', '{{ message | truncate: 3 }}', 'loses {{ message }}'],
    ['no link', 'sign-in-link', 'Sign in.', 'loses {{ link }}'],
    ['a broken tag', 'reply', '{% if %}{{ message }}', 'cannot be read'],
    ['an unknown filter', 'reply', '{{ message }}{{ workspace | shell }}', 'cannot be read'],
    ['files', 'reply', '{{ message }}{% include "/etc/passwd" %}', 'cannot be read'],
    ['files again', 'reply', '{{ message }}{% render "../package.json" %}', 'cannot be read'],
    ['files once more', 'reply', '{% layout "/etc/passwd" %}{{ message }}', 'cannot be read'],
    ['no end', 'reply', '{{ message }}{% for i in (1..100000000) %}{{ i }}{% endfor %}', 'cannot be read'],
  ] as const)('with %s are refused by name', async (_, kind, body, words) => {
    const admin = await door.as(adam)
    const input = { body: { kind, language: 'en' as const, subject: 'x', body } }
    for (const problem of [
      await admin.refused(422, email.saveTemplate, input),
      await admin.refused(422, email.previewTemplate, input),
    ]) {
      expect(JSON.stringify(problem)).toContain('body.body')
      expect(JSON.stringify(problem)).toContain(words)
    }
  })

  test('that break at sending cost their words, not the mail', async () => {
    await door.db.inWorkspace(meridian.id, (tx) =>
      tx
        .insertInto('mail_template')
        .values(
          ['{% if %}', '{{ gone.away.far }} {{ message }}', 'nothing of it'].map((body, i) => ({
            workspace_id: meridian.id,
            id: newId(),
            kind: ['reply', 'acknowledgement', 'aside'][i] as string,
            mailbox_id: null,
            language: 'en',
            subject: 'Broken {{ nothing }}',
            body,
            changed_by: adam.id,
            changed_at: iso(door.clock.now()),
          })),
        )
        .execute(),
    )
    expect((await replyTo('words-4')).mail.subject).toMatch(/^Re: The scanner/)
    await door.mailTo(mailboxes.support.address, jane, { subject: 'ack-canary', text: 'ack-canary words' })
    const told = await until('the acknowledgement', () =>
      door.sink.mails.find((m) => m.header('auto-submitted') === 'auto-replied'),
    )
    expect(told.mail.subject).toMatch(/^We have your request/)
    expect(told.raw.toString()).not.toMatch(/ack-canary|Jane/)
    const agent = await door.as(ana)
    const { number } = await openFor(agent)
    await agent.call(tickets.startSide, {
      params: { number },
      body: { to: ['orders@acme.example'], subject: 'Aside', body: 'words-5' },
    })
    expect((await until('the aside', () => mailsWith('words-5')[0])).mail.subject).toBe('Aside')
    await door.db.inWorkspace(meridian.id, (tx) =>
      tx.deleteFrom('mail_template').where('workspace_id', '=', meridian.id).execute(),
    )
  })

  test('print what strangers write, and do nothing of it', async () => {
    const admin = await door.as(adam)
    const agent = await door.as(ana)
    await admin.call(email.saveTemplate, {
      body: {
        ...reply,
        subject: '{{ ticket.subject }}',
        body: '{{ ticket.subject }} for {{ recipient }}\n\n{{ message }}',
      },
    })
    const { number } = await agent.call(tickets.create, {
      body: {
        subject: '{{ 7 | times: 7 }} **b** [click](https://evil.example) <img src=x onerror=alert(1)>',
        body: 'x',
        requester: { email: 'mallory@evil.example', name: '{{ agent.email }}<script>alert(1)</script>' },
      },
    })
    await agent.call(tickets.addMessage, {
      params: { number },
      body: { kind: 'reply', body: 'words-6 {{ 1 | plus: 1 }}' },
    })
    const { mail } = await until('the mail', () => mailsWith('words-6')[0])
    expect(mail.subject).toContain('{{ 7 | times: 7 }} **b** [click](https://evil.example)')
    expect(mail.text).toContain('words-6 {{ 1 | plus: 1 }}')
    expect(mail.html).not.toMatch(/<script|<img|href="https:\/\/evil/)
    expect(mail.html).toContain('&lt;img src=x')
    await admin.call(email.dropTemplate, { body: { ...reply } })
  })
})

test('a preview shows example data in the brand, and a test is really sent', async () => {
  const admin = await door.as(adam)
  await admin.call(email.changeMailbox, {
    params: { id: mailboxes.support.id },
    body: {
      brand: { name: 'Meridian Help', colour: '#ffcc00', url: 'https://meridian.example/' },
      signature: 'Kind regards\n{{ agent.name }}, {{ mailbox.name }}',
    },
  })
  const words = {
    subject: 'Re: {{ ticket.subject }}',
    body: '{{ message }}\n\n{{ signature }}\n\n{{ history }}',
  }
  const shown = await admin.call(email.previewTemplate, { body: { ...reply, ...words } })
  expect(shown.subject).toBe('Re: VPN drops every 10 minutes')
  expect(shown.html).toContain('Meridian Help')
  expect(shown.html).toContain('#ffcc00')
  expect(shown.text).toContain('Kind regards\nAna Petrova, Support')
  const told = await admin.call(email.testTemplate, {
    body: { ...reply, ...words, mailboxId: mailboxes.support.id, to: 'adam.novak@meridian.example' },
  })
  expect(told).toMatchObject({ ok: true })
  const sent = await until('the test', () =>
    door.sink.mails.find((m) => m.to[0] === 'adam.novak@meridian.example'),
  )
  expect(sent.mail.subject).toBe(shown.subject)
  door.sink.refuse({ code: 550, message: '5.7.1 Not today' })
  const failed = await admin.call(email.testTemplate, {
    body: { ...reply, ...words, to: 'x@meridian.example' },
  })
  expect(failed).toMatchObject({ ok: false, message: expect.stringContaining('Not today') })
  door.sink.refuse(null)
  await (await door.as(mira)).refused(403, email.testTemplate, {
    body: { ...reply, ...words, to: 'x@y.example' },
  })
})

test.each(['{{ ticket.subject }}', '{% if %}', '{{ agent.name | shell }}'])(
  'a signature that cannot come out is refused: %s',
  async (signature) => {
    const problem = await (await door.as(adam)).refused(422, email.changeMailbox, {
      params: { id: mailboxes.support.id },
      body: { signature },
    })
    expect(JSON.stringify(problem)).toContain('body.signature')
  },
)

describe('a reply as the requester gets it', () => {
  test('has lists, code and links with style of their own, brand and signature, in text and HTML', async () => {
    const agent = await door.as(ana)
    const { number } = await openFor(agent)
    await agent.call(tickets.addMessage, {
      params: { number },
      body: {
        kind: 'reply',
        body: 'Do this: words-7',
        html: '<p>Do this: words-7</p><ul><li>one</li></ul><pre>ping 10.0.0.1</pre><p><a href="https://kb.example/1">How</a></p>',
      },
    })
    const { mail } = await until('the mail', () => mailsWith('words-7')[0])
    for (const tag of ['ul', 'li', 'pre', 'a']) expect(mail.html).toMatch(new RegExp(`<${tag} [^>]*style="`))
    expect(mail.html).toContain('role="presentation"')
    expect(mail.html).toContain('Meridian Help')
    expect(mail.html).not.toMatch(/<script|<link|@import|src="http/)
    expect(mail.text).toContain('Kind regards\nAna Petrova, Support')
    expect(mail.text).toContain('It beeps twice and shows nothing.')
  })

  test.each([
    ['none', 0],
    ['last', 1],
    ['whole', 3],
  ] as const)('quotes as its mailbox says: %s', async (history, quotes) => {
    const admin = await door.as(adam)
    await admin.call(email.changeMailbox, { params: { id: mailboxes.support.id }, body: { history } })
    const agent = await door.as(ana)
    const { number } = await openFor(agent, jane, { body: 'quote-request' })
    const say = (kind: 'reply' | 'note', body: string) =>
      agent.call(tickets.addMessage, { params: { number }, body: { kind, body } })
    await say('reply', 'quote-first')
    await say('note', 'quote-note')
    await say('reply', 'quote-second')
    await say('reply', `third-${history}`)
    const { mail } = await until('the mail', () => mailsWith(`third-${history}`)[0])
    expect(mail.text?.match(/^> quote-/gm) ?? []).toHaveLength(quotes)
    expect(mail.text).not.toContain('quote-note')
    expect(mail.html).not.toContain('quote-note')
  })
})
