// Two workspaces in one database: whatever is asked as the desk's role, no row of the other one ever comes.
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '../../server/platform/database.ts'
import { ana, finn, fjord, greta, jane, meridian } from '../cast/people.ts'
import { doorForAll } from '../harness/doors.ts'
import { asOwner } from '../harness/owner.ts'
import { openFor } from '../harness/tickets.ts'

const door = doorForAll()
const runs = Number(process.env.HANDRAIL_TEST_RUNS ?? 400)
let client: pg.Client
let tables: { name: string; columns: string[] }[]

beforeAll(async () => {
  const [ours, theirs] = [await door.as(ana), await door.as(finn)]
  for (let i = 0; i < 5; i += 1) {
    const a = await openFor(ours, jane)
    await ours.ask('POST', `/api/v1/tickets/${a.number}/messages`, { body: { kind: 'reply', body: 'Ours' } })
    const b = await openFor(theirs, greta)
    await theirs.ask('POST', `/api/v1/tickets/${b.number}/messages`, {
      body: { kind: 'reply', body: 'Theirs' },
    })
  }
  const eye = await asOwner(door.ownerUrl)
  const columns = await eye.rows<{ name: string; columns: string[] }>(
    `select table_name as name, array_agg(column_name::text) as columns from information_schema.columns c
     where table_schema = 'public' and exists (select 1 from information_schema.columns w
       where w.table_schema = 'public' and w.table_name = c.table_name and w.column_name = 'workspace_id') and table_name not in ('mail_route', 'brand_host')
     group by table_name order by 1`,
  )
  await eye.close()
  tables = columns
  client = new pg.Client(door.desk.config.databaseUrl ?? '')
  await client.connect()
})
afterAll(() => client.end())

/** What the policies of search find: all documents of both. */
const everything = [meridian, fjord].map((w) => `''*${w.id}''`).join(' | ')

/** Runs in a transaction of the workspace, undone at the end. */
const inside = async <T>(workspaceId: string, work: () => Promise<T>): Promise<T> => {
  await client.query('begin')
  try {
    await client.query(`set local handrail.workspace = '${workspaceId}'`)
    await client.query(`set local handrail.search = '${everything}'`)
    return await work()
  } finally {
    await client.query('rollback')
  }
}

describe('Row level security', () => {
  test('is on and forced on every table that has a workspace', async () => {
    const eye = await asOwner(door.ownerUrl)
    const rows = await eye.rows<{ name: string; on: boolean; forced: boolean }>(
      `select relname as name, relrowsecurity as on, relforcerowsecurity as forced from pg_class where relname = any($1) and relkind = 'r'`,
      [tables.map((t) => t.name)],
    )
    await eye.close()
    expect(rows).toHaveLength(tables.length)
    expect(rows.filter((r) => !r.on || !r.forced)).toEqual([])
  })

  test('begins every key, unique constraint and foreign key of those tables with the workspace', async () => {
    const eye = await asOwner(door.ownerUrl)
    const rows = await eye.rows<{ name: string; definition: string }>(
      `select conname as name, pg_get_constraintdef(c.oid) as definition from pg_constraint c join pg_class t on t.oid = c.conrelid
       where t.relname = any($1) and contype in ('p', 'u', 'f')`,
      [tables.map((t) => t.name)],
    )
    await eye.close()
    expect(rows.length).toBeGreaterThan(40)
    expect(
      rows.filter(
        (r) =>
          !/^(PRIMARY KEY|UNIQUE(?: NULLS NOT DISTINCT)?|FOREIGN KEY) \(workspace_id\b/.test(r.definition),
      ),
    ).toEqual([])
  })

  test('makes a missing workspace an error, not an empty answer, also after the setting was used once', async () => {
    for (const { name } of tables)
      await expect(client.query(`select * from "${name}"`), name).rejects.toThrow()
    await inside(meridian.id, () => client.query('select 1'))
    for (const { name } of tables)
      await expect(client.query(`select count(*) from "${name}"`), name).rejects.toThrow()
    for (const nonsense of ['', 'x', "' or true --"])
      await expect(
        (async () => {
          await client.query('begin')
          try {
            await client.query("select set_config('handrail.workspace', $1, true)", [nonsense])
            await client.query('select * from ticket')
          } finally {
            await client.query('rollback')
          }
        })(),
      ).rejects.toThrow()
  })

  test('shows no foreign row to any query, however it is asked', async () => {
    const operator = fc.constantFrom('=', '<>', '<', '>', 'is distinct from', 'is not distinct from')
    const query = fc.record({
      inside: fc.constantFrom(meridian.id, fjord.id),
      table: fc.nat(),
      column: fc.nat(),
      other: fc.nat(),
      operator,
      join: fc.constantFrom(
        'plain',
        'join',
        'left join',
        'full join',
        'exists',
        'union',
        'cte',
        'lateral',
        'aggregate',
        'or true',
      ),
    })
    let seen = 0
    await fc.assert(
      fc.asyncProperty(query, async (q) => {
        const a = tables[q.table % tables.length] as (typeof tables)[number]
        const b = tables[q.other % tables.length] as (typeof tables)[number]
        const column = a.columns[q.column % a.columns.length]
        const text: Record<typeof q.join, string> = {
          plain: `select workspace_id from "${a.name}" where "${column}"::text ${q.operator} $1`,
          join: `select a.workspace_id from "${a.name}" a join "${b.name}" b on true where a."${column}"::text ${q.operator} $1 limit 500`,
          'left join': `select coalesce(b.workspace_id, a.workspace_id) as workspace_id from "${a.name}" a left join "${b.name}" b on b.workspace_id <> a.workspace_id where $1 = $1`,
          'full join': `select coalesce(b.workspace_id, a.workspace_id) as workspace_id from "${a.name}" a full join "${b.name}" b on a.workspace_id = b.workspace_id where $1 = $1 limit 500`,
          exists: `select a.workspace_id from "${a.name}" a where exists (select 1 from "${b.name}" b where b.workspace_id <> a.workspace_id or $1 = $1)`,
          union: `select workspace_id from "${a.name}" where $1 = $1 union all select workspace_id from "${b.name}"`,
          cte: `with x as materialized (select * from "${a.name}") select workspace_id from x where "${column}"::text ${q.operator} $1`,
          lateral: `select x.workspace_id from "${a.name}" a cross join lateral (select b.workspace_id from "${b.name}" b where $1 = $1 limit 20) x`,
          aggregate: `select workspace_id from "${a.name}" where $1 = $1 group by workspace_id having count(*) > 0`,
          'or true': `select workspace_id from "${a.name}" where workspace_id = $1::uuid or true`,
        }
        const foreign = q.inside === meridian.id ? fjord.id : meridian.id
        const { rows } = await inside(q.inside, () =>
          client.query<{ workspace_id: string }>(text[q.join], [foreign]),
        )
        seen += rows.length
        expect(rows.filter((r) => r.workspace_id !== q.inside)).toEqual([])
      }),
      { numRuns: runs },
    )
    expect(seen).toBeGreaterThan(100)
  })

  test('lets no row be written, moved or linked into the other workspace', async () => {
    for (const { name } of tables) {
      await inside(meridian.id, async () => {
        const moved = client.query(`update "${name}" set workspace_id = $1`, [fjord.id])
        const { rowCount } = await moved.catch(() => ({ rowCount: 0 }))
        expect(rowCount, name).toBe(0)
      })
      await inside(meridian.id, async () => {
        const copied = client.query(`insert into "${name}" select * from "${name}"`).then(
          () => 'written',
          () => 'refused',
        )
        await copied
      })
    }
    await expect(
      inside(meridian.id, () =>
        client.query('insert into team (workspace_id, id, name, created_at) values ($1, $2, $3, $4)', [
          fjord.id,
          '018b0000-0000-7000-8000-0000000000aa',
          'x',
          '2026-01-01',
        ]),
      ),
    ).rejects.toThrow('row-level security')
    await expect(
      inside(meridian.id, () =>
        client.query(
          'insert into team_member (workspace_id, team_id, person_id) select $1, id, $2 from team limit 1',
          [meridian.id, finn.id],
        ),
      ),
    ).rejects.toThrow('foreign key')
  })
})

describe('The event log', () => {
  test.each(['event', 'event_position'])(
    'lets the desk’s role neither change nor delete a row of %s',
    async (table) => {
      await expect(
        inside(meridian.id, () => client.query(`update ${table} set workspace_id = workspace_id`)),
      ).rejects.toThrow('permission denied')
      await expect(inside(meridian.id, () => client.query(`delete from ${table}`))).rejects.toThrow(
        'permission denied',
      )
      await expect(inside(meridian.id, () => client.query(`truncate ${table}`))).rejects.toThrow(
        'permission denied',
      )
    },
  )
})

describe('The desk’s role', () => {
  test('owns nothing, makes nothing and switches no protection off', async () => {
    for (const sql of [
      'create table mine (id int)',
      'alter table ticket disable row level security',
      'alter table ticket no force row level security',
      'drop policy workspace on ticket',
      'set role handrail_owner',
      'set row_security = off; select * from ticket',
      'create extension pg_stat_statements',
    ])
      await expect(
        inside(meridian.id, () => client.query(sql)),
        sql,
      ).rejects.toThrow()
  })

  test('may not be one that row level security means nothing to: the desk refuses to start', async () => {
    await expect(openDatabase({ connectionString: door.ownerUrl })).rejects.toThrow('may not run the desk')
  })
})
