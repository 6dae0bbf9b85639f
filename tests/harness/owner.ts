// Looks at the whole database past row level security, as its owner: for tests that check what is really there.
import { createHash } from 'node:crypto'
import pg from 'pg'

export interface OwnerEye {
  rows<T>(sql: string, values?: unknown[]): Promise<T[]>
  /** A hash of every row of every table but those named, one a table. */
  fingerprint(except?: readonly string[]): Promise<Record<string, string>>
  close(): Promise<void>
}

/** `url` is of the role that owns the tables; it steps over FORCE by switching it off for itself alone. */
export const asOwner = async (url: string): Promise<OwnerEye> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const rows = async <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
    (await client.query(sql, values)).rows as T[]
  return {
    rows,
    fingerprint: async (except = []) => {
      const tables = await rows<{ name: string }>(
        "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1",
      )
      const workspaces = await rows<{ id: string }>('select id from workspace order by id')
      const prints: Record<string, string> = {}
      for (const { name } of tables) {
        if (except.includes(name)) continue
        const hash = createHash('sha256')
        for (const { id } of workspaces) {
          await client.query('begin')
          await client.query(`set local handrail.workspace = '${id}'`)
          await client.query(`set local handrail.search = '''*${id}'''`)
          const [row] = await rows<{ text: string }>(
            `select coalesce(string_agg(t::text, E'\n' order by t::text), '') as text from "${name}" t`,
          )
          hash.update(row?.text ?? '')
          await client.query('commit')
        }
        prints[name] = hash.digest('hex')
      }
      return prints
    },
    close: () => client.end(),
  }
}
