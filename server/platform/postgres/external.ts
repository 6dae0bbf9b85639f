// A PostgreSQL of the operator's choice: which role owns the tables there, and which one the desk works as.
import { createHmac } from 'node:crypto'
import pg from 'pg'
import type { Config } from '../config.ts'
import { roles } from './credentials.ts'
import { PostgresTrouble } from './trouble.ts'

export interface Connections {
  readonly owner: pg.ClientConfig
  readonly app: pg.ClientConfig
}

/**
 * With both addresses set, they are the owner's and the desk's. With DATABASE_URL alone it is the owner's, and
 * the desk's own login is made here: a member of handrail_app, its password derived from the desk's secret.
 */
export const connectExternal = async ({
  databaseUrl,
  databaseOwnerUrl,
  secret,
}: Config): Promise<Connections> => {
  if (databaseUrl === undefined) throw new Error('no DATABASE_URL is set')
  const owner = { connectionString: databaseOwnerUrl ?? databaseUrl }
  const client = await connect(owner.connectionString)
  try {
    await refuseOld(client)
    await ensureGroup(client)
    if (databaseOwnerUrl !== undefined) return { owner, app: { connectionString: databaseUrl } }
    const { rows } = await client.query<{ name: string }>(
      `select 'handrail_' || left(md5(current_database()), 8) as name`,
    )
    const name = rows[0]?.name ?? ''
    const password = createHmac('sha256', secret).update('database login').digest('base64url')
    await ensureLogin(client, name, password)
    return { owner, app: { connectionString: withLogin(databaseUrl, name, password) } }
  } finally {
    await client.end()
  }
}

const connect = async (connectionString: string): Promise<pg.Client> => {
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: 10_000,
    application_name: 'handrail',
  })
  try {
    await client.connect()
    return client
  } catch (error) {
    throw new PostgresTrouble(
      `The database cannot be reached: ${(error as Error).message}.`,
      'check DATABASE_URL (and HANDRAIL_DATABASE_OWNER_URL), that the server runs, and that it lets this machine in.',
    )
  }
}

const refuseOld = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ version: string }>(
    `select current_setting('server_version_num') as version`,
  )
  const major = Math.floor(Number(rows[0]?.version) / 10_000)
  if (major >= 15) return
  throw new PostgresTrouble(`The database server is PostgreSQL ${major}.`, 'use PostgreSQL 15 or newer.')
}

/** The migrations grant rights to handrail_app; logins get them by membership. */
const ensureGroup = async (client: pg.Client): Promise<void> => {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [roles.app])
  if (rowCount === 0) await orExplain(client, `create role ${roles.app} nologin`)
}

const ensureLogin = async (client: pg.Client, name: string, password: string): Promise<void> => {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name])
  const login = `login nocreatedb nocreaterole password ${client.escapeLiteral(password)}`
  await orExplain(client, `${rowCount === 0 ? 'create' : 'alter'} role ${name} ${login}`)
  await orExplain(client, `grant ${roles.app} to ${name}`)
}

const orExplain = async (client: pg.Client, sql: string): Promise<void> => {
  try {
    await client.query(sql)
  } catch (error) {
    throw new PostgresTrouble(
      `The role of DATABASE_URL may not make the desk’s own role: ${(error as Error).message}.`,
      'give it CREATEROLE, or make both roles yourself and set HANDRAIL_DATABASE_OWNER_URL too (docs/database.md).',
    )
  }
}

const withLogin = (url: string, name: string, password: string): string => {
  const changed = new URL(url)
  changed.username = name
  changed.password = password
  return changed.toString()
}
