// `handrail token create`: an API token for a script.
import type { Command } from 'commander'
import { type Permission, permissions } from '../../../../rules/access/roles.ts'
import { refuse } from '../../../../rules/refusal.ts'
import { iso } from '../../../platform/clock.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { OpenDesk } from '../../../platform/module.ts'
import { orRefuse, Refused } from '../../../platform/refused.ts'
import { makeToken } from '../actions/tokens.ts'
import { needColleague } from './person.ts'
import { operator, runCommand } from './run.ts'

export const addTokenCommands = (cli: Command, open: OpenDesk): void => {
  const token = cli.command('token').description('API tokens')
  token
    .command('create')
    .description('make an API token; its secret is printed this once')
    .requiredOption('--user <email>', 'whose rights it carries')
    .requiredOption('--name <what for>', 'what it is for')
    .option('--scopes <permissions>', `only these, by commas: ${permissions.join(', ')}`)
    .option('--expires <when>', 'after days (30d) or at an instant (2027-01-31T00:00:00Z); never unless told')
    .action((options: { user: string; name: string; scopes?: string; expires?: string }, command: Command) =>
      runCommand(open, command, async (desk, workspaceId) => {
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
