// How a command ends: its exit code and the words on the terminal for each kind of trouble.
import { CommanderError, InvalidArgumentError } from 'commander'
import { ConfigError } from '../platform/config.ts'
import { DeskIsRunning } from '../platform/lock.ts'
import { MigrationTrouble } from '../platform/migrate.ts'
import { PostgresTrouble } from '../platform/postgres/trouble.ts'
import { Refused } from '../platform/refused.ts'

/** 0: done. The others are for scripts; docs/commands.md has the same table. */
export const exit = { done: 0, failed: 1, usage: 2, unreachable: 3 } as const

/** A command's expected "no": the text says why and what to do. */
export class CommandRefused extends Error {
  readonly code: number

  constructor(message: string, code: number = exit.failed) {
    super(message)
    this.name = 'CommandRefused'
    this.code = code
  }
}

const expected = [CommandRefused, ConfigError, DeskIsRunning, MigrationTrouble, PostgresTrouble, Refused]
const unreachable = new Set([
  'ECONNREFUSED',
  'ENOENT',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ECONNRESET',
])

/** Prints what went wrong (as JSON when asked) and returns the exit code. Unexpected errors show their stack. */
export const report = (error: unknown, asJson: boolean): number => {
  if (error instanceof InvalidArgumentError) {
    process.stderr.write(
      asJson ? `${JSON.stringify({ error: error.message })}\n` : `error: ${error.message}\n`,
    )
    return exit.usage
  }
  if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.usage
  const { text, code } = explain(error)
  process.stderr.write(asJson ? `${JSON.stringify({ error: text })}\n` : `${text}\n`)
  return code
}

const explain = (error: unknown): { text: string; code: number } => {
  if (!(error instanceof Error)) return { text: String(error), code: exit.failed }
  if (error instanceof CommandRefused) return { text: error.message, code: error.code }
  if (expected.some((kind) => error instanceof kind)) return { text: error.message, code: exit.failed }
  const { code, syscall, port, path } = error as NodeJS.ErrnoException & { port?: number }
  if (code === 'EADDRINUSE' || code === 'EACCES') {
    const why = code === 'EACCES' ? 'may not be used by this user' : 'is in use by another program'
    if (syscall === 'listen')
      return {
        text: `Port ${port} ${why}.\nMend it: choose others with HANDRAIL_PORT and HANDRAIL_SMTP_PORT.`,
        code: exit.failed,
      }
  }
  if (syscall === 'connect' && unreachable.has(code ?? ''))
    return { text: `Not reachable: ${error.message}`, code: exit.unreachable }
  if (code === 'ENOENT' && syscall === 'open' && path !== undefined)
    return { text: `There is no file ${path}.`, code: exit.failed }
  return { text: error.stack ?? error.message, code: exit.failed }
}
