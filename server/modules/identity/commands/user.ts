// `handrail user …`: who is in the team, inviting, and letting in who is locked out.
import type { Command } from 'commander'
import { Role } from '../../../../contract/people.ts'
import { roles } from '../../../../rules/access/roles.ts'
import { refuse } from '../../../../rules/refusal.ts'
import { addressOf } from '../../../platform/address.ts'
import { iso } from '../../../platform/clock.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { OpenDesk } from '../../../platform/module.ts'
import { Refused } from '../../../platform/refused.ts'
import { searchPersons } from '../../people/index.ts'
import { invite } from '../actions/invite.ts'
import * as lifetimes from '../lifetimes.ts'
import { makeLink } from '../links.ts'
import { needColleague, needEmail } from './person.ts'
import { operator, runCommand } from './run.ts'

export const addUserCommands = (cli: Command, open: OpenDesk): void => {
  const user = cli.command('user').description('people of the desk')
  user
    .command('invite <email>')
    .description('invite somebody to the team by mail; prints the link too where no mail can be sent')
    .requiredOption('--role <role>', roles.filter((role) => role !== 'requester').join(', '))
    .option('--name <name>', 'how they are called')
    .action((email: string, options: { role: string; name?: string }, command: Command) =>
      runCommand(open, command, async (desk, workspaceId) => {
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
      runCommand(open, command, async (desk, workspaceId) => {
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
      runCommand(open, command, async (desk, workspaceId) => {
        const base = await addressOf(desk, desk.db.directory, workspaceId)
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
