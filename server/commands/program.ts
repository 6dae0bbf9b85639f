// The command line: `handrail <command> …`. Every command has --help; --json gives one JSON text on stdout.
import { Command } from 'commander'
import { addAudit } from './audit.ts'
import { addClock } from './clock.ts'
import type { Composition } from './composition.ts'
import { addDoctor } from './doctor.ts'
import { exit, report } from './exit.ts'
import { addMigrate } from './migrate.ts'
import { opener } from './open.ts'
import { addStart } from './start.ts'
import { addVersion, version } from './version.ts'

/** Runs one command (`args` without program names) to its end and sets the process's exit code. */
export const runCommandLine = async (composition: Composition, args: readonly string[]): Promise<void> => {
  const cli = new Command('handrail')
    .description(
      'A help desk and service desk: mail, portal, chat and phone become tickets that get answered.',
    )
    .version(version().handrail, '-V, --version')
    .option('--json', 'print JSON')
    .option('--workspace <slug>', 'work in this workspace instead of the first one')
    .addHelpText(
      'after',
      '\nSettings come from HANDRAIL_… variables or handrail.config.json: see docs/settings.md.',
    )
  registerCommands(cli, composition)
  everyCommand(cli, (command) => {
    command.exitOverride().configureHelp({ showGlobalOptions: true }).allowExcessArguments(false)
  })
  try {
    await cli.parseAsync(args, { from: 'user' })
    process.exitCode ??= exit.done
  } catch (error) {
    process.exitCode = report(error, args.includes('--json'))
  }
}

/** The platform's commands, then what the modules add. */
export const registerCommands = (cli: Command, composition: Composition): void => {
  const open = opener(composition, () => cli.opts<{ workspace?: string }>().workspace)
  addStart(cli, composition)
  addMigrate(cli)
  addDoctor(cli, composition, open)
  addAudit(cli, open)
  addClock(cli)
  addVersion(cli)
  for (const module of composition.modules) module.commands?.(cli, open)
}

const everyCommand = (command: Command, change: (one: Command) => void): void => {
  change(command)
  for (const child of command.commands) everyCommand(child, change)
}
