// What every part of the server stands on, handed to each action: one object, made in main.ts.
import type { Logger } from 'pino'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Database } from './database.ts'
import type { Files } from './files.ts'
import type { Hints } from './hints.ts'
import type { Metrics } from './metrics.ts'
import type { Names } from './net/names.ts'
import type { Seal } from './seal.ts'

export interface Desk {
  config: Config
  clock: Clock
  db: Database
  files: Files
  log: Logger
  /** The DNS. */
  names: Names
  metrics: Metrics
  /** Wakes relay, subscribers and job workers, here and in other processes, after a commit. Only a hint. */
  hints: Hints
  /** Encrypts small secrets at rest and signs addresses and links with the desk's key. */
  seal: Seal
}
