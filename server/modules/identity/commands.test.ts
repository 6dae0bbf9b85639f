// The operator's commands: what they print, what they refuse, and that their secrets work.
import { Command } from 'commander'
import { expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { ana, ben, finn, jane, meridian, olivia } from '../../../tests/cast/people.ts'
import { openBrowser, setPassword } from '../../../tests/harness/browser.ts'
import { makeClient } from '../../../tests/harness/client.ts'
import { doorForAll } from '../../../tests/harness/doors.ts'
import type { Desk } from '../../platform/desk.ts'
import { Refused } from '../../platform/refused.ts'
import { identity as module } from './module.ts'

const door = doorForAll({ config: { HANDRAIL_TRUST_PROXY: 'yes' } })
const { identity, people } = contract

/** What the command writes to stdout; `desk` may differ from the serving one in its settings. */
const run = async (args: readonly string[], desk: Desk = door.desk): Promise<string> => {
  const cli = new Command('handrail').option('--json', 'print JSON').exitOverride()
  module.commands?.(cli, async () => ({ desk, workspaceId: meridian.id, close: async () => {} }))
  const written: string[] = []
  const write = process.stdout.write
  process.stdout.write = (text) => written.push(String(text)) > 0
  try {
    await cli.parseAsync(args, { from: 'user' })
  } finally {
    process.stdout.write = write
  }
  return written.join('')
}

const withoutMail = (): Desk => ({ ...door.desk, config: { ...door.desk.config, smtpUrl: undefined } })

test('token create prints the secret alone, or as the field token of one JSON text', async () => {
  const plain = await run(['token', 'create', '--user', 'Olivia.Okafor@meridian.example', '--name', 'script'])
  expect(plain).toMatch(/^hrt_[0-9a-f]{32}[\w-]{43}\n$/)
  const me = await makeClient(door.url, { authorization: `Bearer ${plain.trim()}` }).call(identity.me)
  expect(me.person.id).toBe(olivia.id)
  const json = JSON.parse(
    await run([
      '--json',
      'token',
      'create',
      '--user',
      ana.email,
      '--name',
      'x',
      '--scopes',
      'ticket.read, ticket.create',
      '--expires',
      '30d',
    ]),
  )
  expect(json).toMatchObject({
    token: expect.stringMatching(/^hrt_/),
    scopes: ['ticket.read', 'ticket.create'],
  })
  expect(Temporal.Instant.from(json.expiresAt).since(door.clock.now()).total('hours')).toBeCloseTo(720, 1)
})

test.each([
  ['nobody there', ['--user', 'nobody@meridian.example', '--name', 'x'], 'is nobody here'],
  ['a requester', ['--user', jane.email, '--name', 'x'], 'is a requester'],
  ['another workspace', ['--user', finn.email, '--name', 'x'], 'is nobody here'],
  ['no address', ['--user', 'x', '--name', 'x'], 'is not an email address'],
  [
    'no such permission',
    ['--user', ana.email, '--name', 'x', '--scopes', 'ticket.eat'],
    'Not permissions: ticket.eat',
  ],
  [
    'beyond the owner',
    ['--user', ana.email, '--name', 'x', '--scopes', 'workspace.write'],
    'one may not workspace.write',
  ],
  ['no such time', ['--user', ana.email, '--name', 'x', '--expires', 'soon'], 'neither days'],
  [
    'a time gone by',
    ['--user', ana.email, '--name', 'x', '--expires', '2020-01-01T00:00:00Z'],
    'must lie ahead',
  ],
])('token create refuses %s', async (_, args, why) => {
  const refused = run(['token', 'create', ...args])
  await expect(refused).rejects.toThrow(Refused)
  await expect(refused).rejects.toThrow(why)
})

test('user invite mails the link, and prints it where no mail can be sent', async () => {
  const mailed = await run(['user', 'invite', 'kari.moen@meridian.example', '--role', 'agent'])
  expect(mailed).toContain('the mail is on its way')
  expect(mailed).not.toContain('hro_')
  const printed = await run(
    ['user', 'invite', 'per.lund@meridian.example', '--role', 'owner', '--name', 'Per Lund'],
    withoutMail(),
  )
  const token = printed.trim().split('/').at(-1) ?? ''
  const browser = openBrowser(door)
  await browser.call(identity.signInLink, { body: { token, password: 'nine loud herons' } })
  expect((await browser.call(identity.me)).person).toMatchObject({
    name: 'Per Lund',
    role: 'owner',
    state: 'active',
  })
  await expect(run(['user', 'invite', 'x@meridian.example', '--role', 'emperor'])).rejects.toThrow(
    'no role "emperor"',
  )
  await expect(run(['user', 'invite', 'x@meridian.example', '--role', 'requester'])).rejects.toThrow(Refused)
  await expect(run(['user', 'invite', ana.email, '--role', 'agent'])).rejects.toThrow('in the team already')
})

test('user list shows the team and nobody else', async () => {
  const lines = (await run(['user', 'list'])).trim().split('\n')
  expect(lines).toContain(`${ana.email}\tagent\tactive\t${ana.name}`)
  expect(lines.join()).not.toContain(jane.email)
  expect(lines.join()).not.toContain(finn.email)
  const rows = JSON.parse(await run(['--json', 'user', 'list'])) as { id: string }[]
  expect(rows.map((row) => row.id)).toContain(olivia.id)
})

test('user link lets in who is locked out, once', async () => {
  await setPassword(door, ben)
  const link = (await run(['user', 'link', ben.email])).trim()
  expect(link).toContain(`//${meridian.host}`)
  const token = link.split('/').at(-1) ?? ''
  const browser = openBrowser(door)
  await browser.call(identity.signInLink, { body: { token } })
  expect((await browser.call(identity.me)).person.id).toBe(ben.id)
  await openBrowser(door).refused(409, identity.signInLink, { body: { token } })
  await (await door.as(olivia)).call(people.change, { params: { id: ben.id }, body: { state: 'disabled' } })
  await expect(run(['user', 'link', ben.email])).rejects.toThrow('is switched off')
})
