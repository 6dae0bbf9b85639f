// Runs an operator's command on the opened desk and shows what came of it: lines, or one JSON text.
import type { Command } from 'commander'
import { system } from '../../../../rules/actor.ts'
import type { Desk } from '../../../platform/desk.ts'
import type { OpenDesk } from '../../../platform/module.ts'

/** Who acts when somebody with access to the machine types a command. */
export const operator = system('command line')

export interface Shown {
  value: unknown
  lines: readonly string[]
}

export const runCommand = async (
  open: OpenDesk,
  command: Command,
  work: (desk: Desk, workspaceId: string) => Promise<Shown>,
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
