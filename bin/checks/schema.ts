// server/migrations/schema.sql shows what the migrations add up to on a fresh database.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { describeSchema } from '../../server/platform/migrate/schema.ts'
import { migrate } from '../../server/platform/migrate.ts'
import { startPostgres } from '../../server/platform/postgres/start.ts'
import { agree } from './documents.ts'

const log = { debug() {}, info() {}, warn: console.error, error: console.error }

export const checkSchema = async (fix: boolean): Promise<string[]> => {
  const data = mkdtempSync(join(tmpdir(), 'handrail-check-'))
  // The database's user passes through, also when root checks.
  chmodSync(data, 0o711)
  try {
    const postgres = await startPostgres({ data, log, isDurable: false })
    try {
      await migrate({ owner: postgres.owner, log })
      return agree('server/migrations/schema.sql', await schemaOf(postgres.owner), fix)
    } finally {
      await postgres.stop()
    }
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

const schemaOf = async (connection: pg.ClientConfig): Promise<string> => {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    return await describeSchema(client)
  } finally {
    await client.end()
  }
}
