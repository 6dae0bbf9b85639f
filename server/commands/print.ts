// How a command shows its result: lines for a person, or one JSON text for a program.
import type { Command } from 'commander'

export const print = (command: Command, value: unknown, lines: readonly string[]): void => {
  const asJson = command.optsWithGlobals<{ json?: boolean }>().json === true
  process.stdout.write(asJson ? `${JSON.stringify(value)}\n` : `${lines.join('\n')}\n`)
}
