// A text of everything the migrations made, in a fixed order, so that a change of tables shows in a review.
import type pg from 'pg'

/** `client` may be any role; the text depends on the schema alone. */
export const describeSchema = async (client: pg.Client): Promise<string> => {
  const parts: string[] = [
    '-- What the migrations add up to. Written by `npm run fix`, compared by `npm run check`.',
  ]
  for (const { name } of await rows<{ name: string }>(
    client,
    `select extname as name from pg_extension where extname <> 'plpgsql' order by 1`,
  ))
    parts.push(`create extension ${name};`)
  for (const table of await rows<Table>(client, tables)) parts.push(await describeTable(client, table))
  for (const { text } of await rows<{ text: string }>(client, functions)) parts.push(`${text.trim()};`)
  return `${parts.join('\n\n')}\n`
}

interface Table {
  oid: number
  name: string
  kind: string
  secured: boolean
  forced: boolean
}

const describeTable = async (
  client: pg.Client,
  { oid, name, kind, secured, forced }: Table,
): Promise<string> => {
  if (kind === 'v') return `create view ${name} as ${(await lines(client, view, oid)).join('\n')}`
  const body = [...(await lines(client, columns, oid)), ...(await lines(client, constraints, oid))]
  return [
    `create table ${name} (\n${body.map((line) => `  ${line}`).join(',\n')}\n);`,
    ...(await lines(client, indexes, oid)),
    ...(secured ? [`alter table ${name} enable row level security;`] : []),
    ...(forced ? [`alter table ${name} force row level security;`] : []),
    ...(await lines(client, policies, oid)),
    ...(await lines(client, grants, oid)),
    ...(await lines(client, triggers, oid)),
  ].join('\n')
}

const rows = async <T extends pg.QueryResultRow>(
  client: pg.Client,
  sql: string,
  values: unknown[] = [],
): Promise<T[]> => (await client.query<T>(sql, values)).rows

const lines = async (client: pg.Client, sql: string, oid: number): Promise<string[]> =>
  (await rows<{ text: string }>(client, sql, [oid])).map(({ text }) => text)

const tables = `
  select c.oid, c.relname as name, c.relkind as kind, c.relrowsecurity as secured, c.relforcerowsecurity as forced
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
    and c.relname <> 'migration'
  order by c.relname collate "C"`

const columns = `
  select quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
    || case when a.attcollation <> t.typcollation then ' collate ' || quote_ident(l.collname) else '' end
    || case when a.attidentity <> '' then ' generated always as identity'
            when a.attgenerated <> '' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
            when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end
    || case when a.attnotnull then ' not null' else '' end as text
  from pg_attribute a join pg_type t on t.oid = a.atttypid
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    left join pg_collation l on l.oid = a.attcollation
  where a.attrelid = $1 and a.attnum > 0 and not a.attisdropped order by a.attnum`

const constraints = `
  select 'constraint ' || quote_ident(conname) || ' ' || pg_get_constraintdef(oid) as text
  from pg_constraint where conrelid = $1 and contype <> 'n'
  order by case contype when 'p' then 0 when 'u' then 1 when 'f' then 2 else 3 end, conname collate "C"`

const indexes = `
  select pg_get_indexdef(i.indexrelid) || ';' as text
  from pg_index i join pg_class c on c.oid = i.indexrelid
  where i.indrelid = $1 and not exists (select from pg_constraint where conindid = i.indexrelid)
  order by c.relname collate "C"`

const policies = `
  select 'create policy ' || quote_ident(polname) || ' on ' || polrelid::regclass
    || case polcmd when 'r' then ' for select' when 'a' then ' for insert' when 'w' then ' for update' when 'd' then ' for delete' else '' end
    || coalesce(' using (' || pg_get_expr(polqual, polrelid) || ')', '')
    || coalesce(' with check (' || pg_get_expr(polwithcheck, polrelid) || ')', '') || ';' as text
  from pg_policy where polrelid = $1 order by polname collate "C"`

const grants = `
  select 'grant ' || string_agg(lower(g.privilege_type), ', ' order by g.privilege_type) || ' on ' || c.oid::regclass
    || ' to ' || g.grantee::regrole || ';' as text
  from pg_class c, aclexplode(c.relacl) g
  where c.oid = $1 and g.grantee <> c.relowner group by c.oid, g.grantee order by g.grantee::regrole::text`

const triggers = `
  select pg_get_triggerdef(oid) || ';' as text from pg_trigger where tgrelid = $1 and not tgisinternal order by tgname`

const functions = `
  select pg_get_functiondef(p.oid) as text from pg_proc p
  where p.pronamespace = 'public'::regnamespace
    and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  order by p.proname collate "C", p.oid::regprocedure::text`

const view = `select pg_get_viewdef($1) as text`
