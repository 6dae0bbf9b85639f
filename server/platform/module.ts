// The manifest a module shows to main.ts: what it needs and what it adds.
import type { Command as CommandLine } from 'commander'
import type { FastifyInstance } from 'fastify'
import type { Desk } from './desk.ts'
import type { Check } from './doctor/check.ts'
import type { Event } from './events/event.ts'
import type { Implementation } from './http/implement.ts'
import type { JobHandler } from './jobs/handler.ts'

/** Follows the event log with a kept cursor; may see an event again after a crash, so it must not mind. */
export interface Reaction {
  name: string
  types: readonly string[] | 'all'
  react(desk: Desk, workspaceId: string, events: readonly Event[]): Promise<void>
}

/** Follows the event log in every process without a kept cursor: for what only the living need to hear. */
export interface LiveReaction {
  name: string
  see(desk: Desk, workspaceId: string, events: readonly Event[]): Promise<void>
}

export type Stop = () => Promise<void>

export interface Module {
  name: string
  /** Modules whose index.ts this one may import. */
  needs: readonly string[]
  routes?: readonly Implementation[]
  /** Server-rendered pages and sockets outside the contract; every path is listed in contract/pages.ts. */
  pages?: (app: FastifyInstance, desk: Desk) => void | Promise<void>
  reactions?: readonly Reaction[]
  live?: readonly LiveReaction[]
  jobs?: readonly JobHandler[]
  /** Long-lived work besides HTTP: a mail server, a fetcher. Runs only in a serving desk. */
  start?: (desk: Desk) => Promise<Stop>
  /** Once, in the transaction that makes a new workspace. */
  foundWorkspace?: (desk: Desk, tx: import('./database.ts').Tx, workspaceId: string) => Promise<void>
  /** What `handrail doctor` asks this module about its own things. */
  checks?: (desk: Desk, workspaceId: string) => Promise<readonly Check[]>
  commands?: (cli: CommandLine, open: OpenDesk) => void
}

/** Opens the desk for a command without serving; `close` undoes all of it. */
export type OpenDesk = () => Promise<{ desk: Desk; workspaceId: string; close: Stop }>
