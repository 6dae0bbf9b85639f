// Fills a desk with invented tickets, messages and their documents by SQL, for benches of search. The desk must not run.
//
// Words are drawn as people use them: the n-th most frequent one n times more seldom than the first. Each message has a
// code of its own besides. Everything happened in the two years before.
import pg from 'pg'
import { leftovers } from '../../rules/search/typos.ts'
import { startPostgres } from '../../server/platform/postgres/start.ts'

const textsOf = (tickets: number): number => Math.min(200_000, tickets * 2)
const words = 30_000
const atOnce = 50_000
const messagesPerTicket = 5
const quiet = { debug() {}, info() {}, warn: console.warn, error: console.error }

/** The n-th word; the first ones are short. */
export const wordAt = (n: number): string => {
  const syllables = [
    'ka',
    'ro',
    'mi',
    'ten',
    'sol',
    'ba',
    'nu',
    'per',
    'lin',
    'dor',
    'fa',
    'gri',
    'ost',
    'ul',
    'ver',
    'zan',
  ]
  let [rest, word] = [n + 16, '']
  while (rest > 0) {
    word += syllables[rest % 16]
    rest = Math.floor(rest / 16)
  }
  return word
}

export const fillSearch = async (
  data: string,
  tickets: number,
  say: (text: string) => void,
): Promise<void> => {
  const settings = { maintenance_work_mem: '768MB', max_wal_size: '8GB', synchronous_commit: 'off' }
  const postgres = await startPostgres({ data, log: quiet, isDurable: false, settings })
  const client = new pg.Client({ ...postgres.root, database: postgres.owner.database })
  await client.connect()
  try {
    await fill(client, tickets, say)
  } finally {
    await client.end()
    await postgres.stop()
  }
}

const fill = async (client: pg.Client, tickets: number, say: (text: string) => void): Promise<void> => {
  const { rows } = await client.query<{ id: string }>('select id from workspace order by created_at limit 1')
  const workspace = rows[0]?.id ?? ''
  await client.query(`set handrail.workspace = '${workspace}'; set handrail.search = '''*${workspace}'''`)
  await client.query('create temp table word (n int primary key, word text)')
  await client.query('insert into word select * from unnest($1::int[], $2::text[])', [
    Array.from({ length: words }, (_, n) => n),
    Array.from({ length: words }, (_, n) => wordAt(n)),
  ])
  await client.query(`create temp table pool as
    select n, text, to_tsvector('simple', text) as body from (
      select p.n, string_agg(w.word, ' ' order by d.i) as text
      from generate_series(0, ${textsOf(tickets) - 1}) p (n)
        cross join lateral (select i, floor(exp(random() * ln(${words})))::int - 1 as n
          from generate_series(1, 45) i where p.n >= 0) d
        join word w on w.n = d.n
      group by p.n) made`)
  await client.query('create unique index on pool (n); analyze pool')
  say('texts are made')
  await people(client, workspace)
  await client.query(
    'drop index if exists search_document_body, search_document_newest, search_document_by_ticket',
  )
  for (let from = 0; from < tickets; from += atOnce) {
    await piece(client, workspace, from, Math.min(tickets, from + atOnce), tickets)
    say(`${Math.min(tickets, from + atOnce)} tickets are written`)
  }
  await client.query('create index search_document_by_ticket on search_document (workspace_id, ticket_id)')
  await client.query('create index search_document_newest on search_document (workspace_id, at desc)')
  await client.query(
    'create index search_document_body on search_document using gin (body) with (gin_pending_list_limit = 512)',
  )
  say('documents are indexed')
  await countWords(client, workspace, tickets)
  await client.query('vacuum analyze')
}

const people = async (client: pg.Client, workspace: string): Promise<void> => {
  await client.query(
    `insert into organisation (workspace_id, id, name, created_at)
      select $1, ('018d0000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'Organisation ' || n, now()
      from generate_series(0, 499) n`,
    [workspace],
  )
  await client.query(
    `insert into person (workspace_id, id, email, name, role, organisation_id, created_at)
      select $1, ('018e0000-0000-7000-8000-' || lpad(to_hex(g.i), 12, '0'))::uuid, 'person' || g.i || '@northwind.example',
        initcap(w.word) || ' ' || initcap(v.word), 'requester',
        ('018d0000-0000-7000-8000-' || lpad(to_hex(g.i % 500), 12, '0'))::uuid, now()
      from generate_series(0, 9999) g (i) join word w on w.n = 5000 + g.i join word v on v.n = 20000 + g.i % 9000`,
    [workspace],
  )
}

const piece = async (
  client: pg.Client,
  workspace: string,
  from: number,
  to: number,
  all: number,
): Promise<void> => {
  await client.query(`drop table if exists opened; create temp table opened as
    select n, ('018f0000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id,
      ('018e0000-0000-7000-8000-' || lpad(to_hex(n % 10000), 12, '0'))::uuid as requester,
      now() - interval '2 years' * (1 - n::float8 / ${all}) as at, floor(random() * ${textsOf(all)})::int as p
    from generate_series(${from}, ${to - 1}) n`)
  await client.query(
    `insert into ticket (workspace_id, id, number, subject, subject_id, status, is_open, impact, urgency, priority, channel,
        requester_id, organisation_id, message_count, created_at, updated_at, version, subject_fold, tags)
      select $1, s.id, 1000 + s.n, left(p.text, 60), s.id, case when s.n % 10 = 0 then 'open' else 'closed' end, s.n % 10 = 0,
        'medium', 'medium', 'normal', 'mail', s.requester,
        ('018d0000-0000-7000-8000-' || lpad(to_hex(s.n % 500), 12, '0'))::uuid, ${messagesPerTicket}, s.at, s.at, 1,
        left(p.text, 60), array['tag' || s.n % 50]
      from opened s join pool p on p.n = s.p`,
    [workspace],
  )
  await client.query(`drop table if exists said; create temp table said as
    select ('018f0000-0000-7000-9' || m || '00-' || lpad(to_hex(s.n), 12, '0'))::uuid as id, s.id as ticket_id, s.requester,
      s.at + interval '1 hour' * m as at, m, 'code' || (s.n * 10 + m) as code, floor(random() * ${textsOf(all)})::int as p
    from opened s cross join generate_series(1, ${messagesPerTicket}) m`)
  await client.query(
    `insert into message (workspace_id, id, ticket_id, kind, side, author_id, text, at)
      select $1, d.id, d.ticket_id, case when d.m = 1 then 'request' else 'reply' end, 'requester', d.requester,
        p.text || ' ' || d.code, d.at
      from said d join pool p on p.n = d.p`,
    [workspace],
  )
  await client.query(
    `insert into search_document (workspace_id, id, ticket_id, kind, at, body)
      select $1, id, ticket_id, kind, at, body || ('''*' || $1::uuid || ''' ''@' || (at at time zone 'UTC')::date || ''' ''@'
        || to_char(at at time zone 'UTC', 'YYYY-MM') || '''' || mark)::tsvector
      from (
        select d.id, d.ticket_id, 'public' as kind, d.at, p.body || array_to_tsvector(array[d.code]) as body, '' as mark
        from said d join pool p on p.n = d.p
        union all
        select s.id, s.id, 'ticket', s.at, setweight(to_tsvector('simple', left(p.text, 60) || ' ' || r.name), 'A'), ' ''@ticket'''
        from opened s join pool p on p.n = s.p join person r on r.workspace_id = $1 and r.id = s.requester
      ) made order by at`,
    [workspace],
  )
}

/** As many as a sample tells. */
const countWords = async (client: pg.Client, workspace: string, tickets: number): Promise<void> => {
  const share = (tickets * (messagesPerTicket + 1)) / textsOf(tickets)
  const { rows } = await client.query<{ word: string; documents: number }>(
    `select word, ceil(ndoc * ${share})::float8 as documents from ts_stat('select body from pool')`,
  )
  rows.push(
    { word: '@all', documents: tickets * (messagesPerTicket + 1) },
    { word: '@en', documents: tickets * (messagesPerTicket + 1) },
  )
  const grams = rows.map((r) => [`'*${workspace}'`, ...[...leftovers(r.word)].map((l) => `'${l}'`)].join(' '))
  await client.query(
    `insert into search_word (workspace_id, word, documents, grams)
      select $1, w, d, g::tsvector from unnest($2::text[], $3::bigint[], $4::text[]) as q (w, d, g)`,
    [workspace, rows.map((r) => r.word), rows.map((r) => r.documents), grams],
  )
}
