// What the command line needs to know of the composed desk; server/main.ts provides it.
import type pg from 'pg'
import type { Clock } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import type { Desk } from '../platform/desk.ts'
import type { Log } from '../platform/log.ts'
import type { Module, Stop } from '../platform/module.ts'
import type { Names } from '../platform/net/names.ts'

export interface Parts {
  readonly config: Config
  readonly clock: Clock
  readonly log: Log
  /** How the desk connects: the role that owns nothing. */
  readonly app: pg.PoolConfig
  /** The machine's own DNS when left out. */
  readonly names?: Names
}

export interface Composition {
  readonly modules: readonly Module[]
  /** The desk over its database; nothing listens and nothing runs yet. */
  openDesk(parts: Parts): Promise<{ desk: Desk; close: Stop }>
  /** Makes the first workspace when there is none. */
  foundFirst(desk: Desk): Promise<void>
  /** Fills a desk with invented data, once. */
  prepareDemo(desk: Desk, tickets: number, say: (line: string) => void): Promise<void>
  /** Starts everything that serves: engine, modules, web server. Stop drains. */
  serve(desk: Desk): Promise<Stop>
  /** What a person should read when the desk is ready: sign-in links, where mail can be sent. */
  welcome(desk: Desk): Promise<readonly Welcome[]>
}

/** `Sign in as owner` → `http://…`; the key is its name in JSON. */
export interface Welcome {
  readonly key: string
  readonly title: string
  readonly value: string
}
