// The command line's part of identity: `token create`, `user invite`, `user list`, `user link`.
import type { Command } from 'commander'
import { Role } from '../../../contract/people.ts'
import { type Permission, permissions, roles } from '../../../rules/access/roles.ts'
import { system } from '../../../rules/actor.ts'
import { refuse } from '../../../rules/refusal.ts'
import { iso } from '../../platform/clock.ts'
import { commitIn } from '../../platform/commit.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import type { OpenDesk } from '../../platform/module.ts'
import { orRefuse, Refused } from '../../platform/refused.ts'
import { loadPersonByEmail, type PersonRow, searchPersons } from '../people/index.ts'
import { invite } from './actions/invite.ts'
import { makeToken } from './actions/tokens.ts'
import { addressOf } from './address.ts'
import * as lifetimes from './lifetimes.ts'
import { makeLink } from './links.ts'

const operator = system('command line')

export const commands = (cli: Command, open: OpenDesk): void => {
  const run = async (
    command: Command,
    work: (desk: Desk, workspaceId: string) => Promise<{ value: unknown; lines: string[] }>,
  ): Promise<void> => {
    const { desk, workspaceId, close } = await open()
    try {
      const { value, lines } = await work(desk, workspaceId)
      const asJson = command.optsWithGlobals<{ json?: boolean }>().json === true
      process.stdout.write(asJson ? `${JSON.stringify(value)}\n` : `${lines.join('\n')}\n`)
    } finally {
      await close()
    }
  }

  const token = cli.command('token').description('API tokens')
  token
    .command('create')
    .description('make an API token; its secret is printed this once')
    .requiredOption('--user <email>', 'whose rights it carries')
    .requiredOption('--name <what for>', 'what it is for')
    .option('--scopes <permissions>', `only these, by commas: ${permissions.join(', ')}`)
    .option('--expires <when>', 'after days (30d) or at an instant (2027-01-31T00:00:00Z); never unless told')
    .action((options: { user: string; name: string; scopes?: string; expires?: string }, command: Command) =>
      run(command, async (desk, workspaceId) => {
        const scopes = readScopes(options.scopes)
        const expiresAt = readExpiry(options.expires, desk.clock.now())
        const made = await commitIn(desk, workspaceId, async (tx) => {
          const owner = await needColleague(tx, options.user)
          return orRefuse(
            await makeToken(desk, tx, workspaceId, operator, owner, {
              name: options.name,
              scopes,
              expiresAt,
            }),
          )
        })
        const { token: secret, ...shown } = made
        return { value: { token: secret, ...shown }, lines: [secret] }
      }),
    )

  const user = cli.command('user').description('people of the desk')
  user
    .command('invite <email>')
    .description('invite somebody to the team by mail; prints the link too where no mail can be sent')
    .requiredOption('--role <role>', roles.filter((role) => role !== 'requester').join(', '))
    .option('--name <name>', 'how they are called')
    .action((email: string, options: { role: string; name?: string }, command: Command) =>
      run(command, async (desk, workspaceId) => {
        const role = Role.exclude(['requester']).safeParse(options.role)
        if (!role.success)
          throw new Refused(refuse('invalid', `There is no role "${options.role}" in the team.`))
        const input = { email: needEmail(email), name: options.name, role: role.data }
        const { person, link, expiresAt } = await invite(desk, workspaceId, operator, input)
        const mailed = desk.config.smtpUrl !== undefined
        return {
          value: {
            id: person.id,
            email: person.email,
            role: person.role,
            expiresAt,
            mailed,
            ...(mailed ? {} : { link }),
          },
          lines: mailed
            ? [`Invited ${person.email} as ${person.role}; the mail is on its way.`]
            : [
                `Invited ${person.email} as ${person.role}. No mail can be sent (HANDRAIL_SMTP_URL is not set), so hand this link over:`,
                link,
              ],
        }
      }),
    )
  user
    .command('list')
    .description('people of the team with role and state')
    .action((_options: object, command: Command) =>
      run(command, async (desk, workspaceId) => {
        const rows = await desk.db.inWorkspace(workspaceId, (tx) =>
          searchPersons(tx, { team: 'yes', after: null, limit: 10_000 }),
        )
        return {
          value: rows.map(({ id, name, email, role, state, last_seen_at }) => ({
            id,
            name,
            email,
            role,
            state,
            lastSeenAt: last_seen_at,
          })),
          lines: rows.map((row) => `${row.email}\t${row.role}\t${row.state}\t${row.name}`),
        }
      }),
    )
  user
    .command('link <email>')
    .description('print a one-time sign-in link for somebody who is locked out')
    .option('--without-code', 'let them in without the second factor they lost')
    .action((email: string, options: { withoutCode?: boolean }, command: Command) =>
      run(command, async (desk, workspaceId) => {
        const base = await addressOf(desk, workspaceId)
        const hours = lifetimes.link['sign-in']
        const secret = await commitIn(desk, workspaceId, async (tx) => {
          const person = await needColleague(tx, email)
          const data = { withoutCode: options.withoutCode === true }
          return makeLink(desk, tx, workspaceId, { personId: person.id, purpose: 'sign-in', hours, data })
        })
        const link = `${base}/desk/link/${secret}`
        return { value: { link, expiresAt: iso(desk.clock.now().add({ hours })) }, lines: [link] }
      }),
    )
}

const needEmail = (text: string): string => {
  const email = text.trim().toLowerCase()
  if (/^[^@\s]+@[^@\s]+$/.test(email)) return email
  throw new Refused(refuse('invalid', `"${text}" is not an email address.`))
}

const needColleague = async (tx: Tx, text: string): Promise<PersonRow> => {
  const email = needEmail(text)
  const person = await loadPersonByEmail(tx, email)
  const why = !person
    ? 'is nobody here'
    : person.role === 'requester'
      ? 'is a requester, not of the team'
      : person.state === 'disabled'
        ? 'is switched off'
        : person.state === 'invited'
          ? 'has not accepted the invitation yet'
          : null
  if (person && why === null) return person
  throw new Refused(
    refuse('not_possible', `${email} ${why}. \`handrail user list\` shows who is in the team.`),
  )
}

const readScopes = (text: string | undefined): Permission[] | undefined => {
  if (text === undefined) return undefined
  const wanted = text.split(',').map((scope) => scope.trim())
  const unknown = wanted.filter((scope) => !(permissions as readonly string[]).includes(scope))
  if (unknown.length === 0) return wanted as Permission[]
  throw new Refused(
    refuse('invalid', `Not permissions: ${unknown.join(', ')}. There are: ${permissions.join(', ')}.`),
  )
}

const readExpiry = (text: string | undefined, now: Temporal.Instant): string | undefined => {
  if (text === undefined) return undefined
  const days = /^(\d{1,4})d$/.exec(text)?.[1]
  if (days) return iso(now.add({ hours: 24 * Number(days) }))
  try {
    return iso(Temporal.Instant.from(text))
  } catch {
    throw new Refused(
      refuse('invalid', `"${text}" is neither days such as 30d nor an instant such as 2027-01-31T00:00:00Z.`),
    )
  }
}
