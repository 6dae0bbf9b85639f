// The log: one JSON object a line for machines, plain lines for a person at a terminal. Always on stderr.
import { type Logger, pino } from 'pino'
import type { Config } from './config.ts'

export type Log = Logger

// Whatever carries a secret or a person's words is cut out wherever it turns up one or two levels deep.
const hidden = [
  'password',
  'secret',
  'token',
  'authorization',
  'cookie',
  'body',
  'html',
  'text',
  'connectionString',
]
const paths = hidden.flatMap((name) => [name, `*.${name}`, `*.*.${name}`])

export const openLog = (
  { logLevel }: Pick<Config, 'logLevel'>,
  isTerminal = process.stderr.isTTY === true,
): Log =>
  pino(
    {
      level: logLevel,
      redact: { paths, remove: true },
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    isTerminal ? { write: writePlain } : pino.destination({ dest: 2, sync: true }),
  )

const names: Readonly<Record<number, string>> = {
  10: 'trace',
  20: 'debug',
  30: 'info',
  40: 'warn',
  50: 'error',
  60: 'fatal',
}

const writePlain = (line: string): void => {
  const {
    level,
    time,
    msg = '',
    err,
    ...rest
  } = JSON.parse(line) as {
    level: number
    time: string
    msg?: string
    err?: { message?: string; stack?: string }
  }
  const facts = Object.keys(rest).length > 0 ? ` ${JSON.stringify(rest)}` : ''
  const trouble = err === undefined ? '' : `\n  ${err.stack ?? err.message ?? ''}`
  process.stderr.write(`${time.slice(11, 19)} ${names[level] ?? level} ${msg}${facts}${trouble}\n`)
}
