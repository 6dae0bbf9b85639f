// Opens a whole desk in this process, on free ports, over a database of its own with both workspaces in it.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { loadConfig } from '../server/platform/config.ts'
import { type Database, openDatabase } from '../server/platform/database.ts'
import type { Desk } from '../server/platform/desk.ts'
import { sessionCookieName } from '../server/platform/http/identity.ts'
import type { Log } from '../server/platform/log.ts'
import type { Names } from '../server/platform/net/names.ts'
import { type Connection, toUrl } from '../server/platform/postgres/start.ts'
import { serve } from '../server/serve.ts'
import { foundCast } from './cast/found.ts'
import type { CastPerson } from './cast/people.ts'
import { cloneDatabase } from './database.ts'
import { type Client, makeClient } from './harness/client.ts'
import { type TestClock, testClock } from './harness/clock.ts'
import { giveSession, giveToken, type Key } from './harness/keys.ts'
import { watchConnections } from './harness/one-connection.ts'
import { postMail, type TestMail } from './harness/post.ts'
import { openSink, type Sink } from './harness/sink.ts'
import { checkStory } from './story.ts'

export interface Door {
  /** `http://localhost:<port>` */
  url: string
  smtpPort: number
  desk: Desk
  app: FastifyInstance
  /** Its own pool beside the desk's, as the app role. */
  db: Database
  /** The role that owns the tables, for looking past row level security. */
  ownerUrl: string
  data: string
  clock: TestClock
  /** What the desk sent. */
  sink: Sink
  stranger: Client
  /** With an API token; narrowed to `scopes` where given. */
  as(person: CastPerson, scopes?: readonly string[]): Promise<Client>
  /** Name of the session cookie. */
  cookie: string
  /** With a session cookie, as a browser on the desk's own pages. */
  signedIn(person: CastPerson): Promise<Client & { key: Key }>
  mailTo(
    to: string,
    from: CastPerson | { name: string; email: string },
    mail?: Omit<TestMail, 'from' | 'to'>,
  ): Promise<{ messageId: string }>
  /** Ends the desk and checks that rows and events tell the same story. */
  close(): Promise<void>
}

export interface Opening {
  clock?: TestClock
  /** Settings on top of the test's own, by their names in the environment. */
  config?: Record<string, string>
  log?: Log
  /** How the desk reaches its database, when not straight. */
  databaseUrl?: (app: Connection) => string
  /** Answers in place of the DNS. */
  names?: Names
}

export const openDoor = async ({
  clock = testClock(),
  config = {},
  log,
  names,
  databaseUrl = toUrl,
}: Opening = {}): Promise<Door> => {
  const database = await cloneDatabase()
  const data = await mkdtemp(join(tmpdir(), 'handrail-door-'))
  const sink = await openSink()
  const db = await openDatabase({ ...database.app, max: 4 })
  await foundCast(db, clock.now())
  const served = await serve(
    loadConfig({
      HANDRAIL_PORT: '0',
      HANDRAIL_SMTP_PORT: '0',
      HANDRAIL_DATA: data,
      HANDRAIL_SMTP_URL: sink.url,
      HANDRAIL_MAIL_DOMAIN: 'meridian.example',
      HANDRAIL_LOG_LEVEL: process.env.HANDRAIL_TEST_LOG ?? 'silent',
      HANDRAIL_API_RATE: '1000000',
      HANDRAIL_PRIVATE_HOSTS: 'yes',
      DATABASE_URL: databaseUrl(database.app),
      HANDRAIL_DATABASE_OWNER_URL: database.ownerUrl,
      ...config,
    }),
    { clock, ...(log ? { log } : {}), ...(names ? { names } : {}) },
  )
  const { url, smtpPort, desk, app } = served
  const connections = watchConnections(desk.db)
  return {
    url,
    smtpPort,
    desk,
    app,
    db,
    ownerUrl: database.ownerUrl,
    data,
    clock,
    sink,
    cookie: sessionCookieName(desk.config.url),
    stranger: makeClient(url, {}),
    as: async (person, scopes) => {
      const { token } = await giveToken(db, person, clock.now(), scopes)
      return makeClient(url, { authorization: `Bearer ${token}` })
    },
    signedIn: async (person) => {
      const key = await giveSession(db, person, clock.now())
      return {
        ...makeClient(url, {
          cookie: `${sessionCookieName(desk.config.url)}=${key.token}`,
          'sec-fetch-site': 'same-origin',
        }),
        key,
      }
    },
    mailTo: (to, from, mail = {}) => postMail(smtpPort, { from, to, ...mail }),
    close: async () => {
      try {
        await checkStory(db)
        connections()
      } finally {
        await served.close()
        await db.close()
        await sink.close()
        await database.drop()
        await rm(data, { recursive: true, force: true })
      }
    },
  }
}
