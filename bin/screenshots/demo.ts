// A demo desk in a process of its own, with the sign-in links it prints.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../server/platform/postgres/server.ts'

const program = fileURLToPath(new URL('../../server/main.ts', import.meta.url))

export interface Demo {
  url: string
  linkOf(role: string): string
  stop(): Promise<void>
}

export const startDemo = async (data: string): Promise<Demo> => {
  const child = spawn(process.execPath, [program, 'demo', '--json', '--tickets', '400'], {
    env: {
      PATH: process.env.PATH ?? '',
      HANDRAIL_DATA: data,
      HANDRAIL_PORT: String(await freePort()),
      HANDRAIL_SMTP_PORT: String(await freePort()),
      HANDRAIL_LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const facts = await new Promise<Record<string, string>>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', (line) =>
      resolve(JSON.parse(line) as Record<string, string>),
    )
    void exited.then(() => reject(new Error('the demo desk ended before it served')))
  })
  return {
    url: String(facts.url),
    linkOf: (role) => {
      const link = facts[role]
      if (!link) throw new Error(`the demo has no link for ${role}: ${Object.keys(facts).join(', ')}`)
      return link
    },
    stop: async () => {
      child.kill('SIGTERM')
      await exited
    },
  }
}
