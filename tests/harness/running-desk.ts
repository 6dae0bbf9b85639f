// A whole desk in a process of its own, as `handrail start` runs it: it can be killed, stopped and started again.
import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { type Facts, readFacts } from '../../server/platform/facts.ts'
import { freePort } from '../../server/platform/postgres/server.ts'

const program = fileURLToPath(new URL('../../server/main.ts', import.meta.url))

export interface RunningDesk {
  url: string
  smtpPort: number
  pid: number
  facts: Facts
  /** SIGKILL: nothing of the process's own runs after it. */
  kill(): Promise<void>
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>
  /** What it wrote to stderr. */
  log: readonly string[]
}

export interface Ground {
  data: string
  env: Record<string, string>
}

/** Ports stay the same over restarts, as those of a real desk do. */
export const groundFor = async (data: string, env: Record<string, string> = {}): Promise<Ground> => ({
  data,
  env: {
    HANDRAIL_DATA: data,
    HANDRAIL_PORT: String(await freePort()),
    HANDRAIL_SMTP_PORT: String(await freePort()),
    HANDRAIL_OWNER: 'olivia.okafor@meridian.example',
    HANDRAIL_MAIL_DOMAIN: 'meridian.example',
    HANDRAIL_API_RATE: '1000000',
    HANDRAIL_MAILS_PER_SENDER: '1000000',
    HANDRAIL_PRIVATE_HOSTS: 'yes',
    ...env,
  },
})

export const startDesk = async ({ data, env }: Ground): Promise<RunningDesk> => {
  const child = spawn(process.execPath, [program, 'start', '--json'], {
    // As the launcher sets it.
    env: { PATH: process.env.PATH ?? '', MALLOC_ARENA_MAX: '2', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const log: string[] = []
  createInterface({ input: child.stderr as NodeJS.ReadableStream }).on('line', (line) => log.push(line))
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  const { url, smtpPort } = await firstLine(child, exited, log)
  const facts = readFacts(data)
  if (!facts) throw new Error('the desk says it is ready and has left no facts')
  return {
    url: url.replace('localhost', '127.0.0.1'),
    smtpPort,
    pid: child.pid ?? 0,
    facts,
    log,
    kill: async () => {
      child.kill('SIGKILL')
      await exited
    },
    stop: () => {
      child.kill('SIGTERM')
      return exited
    },
  }
}

const firstLine = (
  child: ChildProcess,
  exited: Promise<number | null>,
  log: readonly string[],
): Promise<{ url: string; smtpPort: number }> =>
  new Promise((resolve, reject) => {
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).once('line', (line) =>
      resolve(JSON.parse(line)),
    )
    void exited.then((code) =>
      reject(new Error(`the desk ended with ${code} before it was ready:\n${log.slice(-20).join('\n')}`)),
    )
  })

/** A command beside the running desk, as a person types it: its JSON. */
export const runCommand = async ({ env }: Ground, ...args: string[]): Promise<unknown> => {
  const child = spawn(process.execPath, [program, ...args, '--json'], {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  const code = await new Promise((resolve) => child.once('close', resolve))
  const text = Buffer.concat(chunks).toString()
  if (code !== 0) throw new Error(`handrail ${args.join(' ')} ended with ${code}: ${text}`)
  return JSON.parse(text)
}
