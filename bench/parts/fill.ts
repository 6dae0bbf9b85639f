// Fills a workspace with invented tickets by SQL alone, a million in minutes: rows as the desk writes them, without
// their events. For benches of reading; what a ticket's history would tell is not there.
import { sql } from 'kysely'
import type { Database, Tx } from '../../server/platform/database.ts'

export interface Filling {
  tickets: number
  /** Messages a ticket; 0: tickets only. */
  messages: number
  /** Documents of search for subjects and messages, in English, without counted words. */
  search: boolean
  say: (text: string) => void
}

const requesters = 20_000
const organisations = 500
const teams = 12
const agents = 60
const atOnce = 20_000

/** The newest ticket was opened at `now`, the oldest two years before; about one in forty is unsolved. */
export const fillDesk = async (
  db: Database,
  workspaceId: string,
  now: Temporal.Instant,
  filling: Filling,
): Promise<void> => {
  await db.inWorkspace(workspaceId, (tx) => fillPeople(tx, workspaceId, now))
  const { rows } = await db.inWorkspace(workspaceId, (tx) =>
    sql<{ n: number }>`select coalesce(max(number), 0) as n from ticket`.execute(tx),
  )
  const first = rows[0]?.n ?? 0
  for (let from = 0; from < filling.tickets; from += atOnce) {
    const stretch = { first, from, to: Math.min(from + atOnce, filling.tickets), of: filling.tickets }
    await db.inWorkspace(workspaceId, async (tx) => {
      await fillTickets(tx, workspaceId, now, stretch)
      if (filling.messages > 0) await fillMessages(tx, workspaceId, stretch, filling.messages)
      if (filling.search) await fillDocuments(tx, workspaceId, stretch)
    })
    filling.say(`${stretch.to.toLocaleString('en')} tickets`)
  }
  await db.inWorkspace(workspaceId, (tx) =>
    tx
      .updateTable('ticket_counter')
      .set({ last: first + filling.tickets })
      .execute(),
  )
}

const idOf = (kind: string, n: string) => sql.raw(`md5('${kind} ' || (${n}))::uuid`)

const fillPeople = async (tx: Tx, workspaceId: string, now: Temporal.Instant): Promise<void> => {
  const at = now.subtract({ hours: 24 * 800 }).toString()
  await sql`insert into organisation (workspace_id, id, name, domains, created_at)
    select ${workspaceId}::uuid, ${idOf('organisation', 'n')}, 'Organisation ' || n, '{}', ${at}::timestamptz
    from generate_series(1, ${sql.raw(String(organisations))}) n on conflict do nothing`.execute(tx)
  await sql`insert into team (workspace_id, id, name, created_at)
    select ${workspaceId}::uuid, ${idOf('team', 'n')}, 'Team ' || n, ${at}::timestamptz
    from generate_series(1, ${sql.raw(String(teams))}) n on conflict do nothing`.execute(tx)
  const person = (kind: string, count: number, role: string, domain: string) =>
    sql`insert into person (workspace_id, id, name, email, role, state, organisation_id, created_at)
      select ${workspaceId}::uuid, ${idOf(kind, 'n')}, initcap(${kind}) || ' ' || n,
        ${kind} || n || ${domain}, ${role}, 'active',
        case when ${role} = 'requester' then ${idOf('organisation', `1 + n % ${organisations}`)} end,
        ${at}::timestamptz
      from generate_series(1, ${sql.raw(String(count))}) n on conflict do nothing`.execute(tx)
  await person('requester', requesters, 'requester', '@customers.example')
  await person('agent', agents, 'agent', '@meridian.example')
  await sql`insert into team_member (workspace_id, team_id, person_id)
    select ${workspaceId}::uuid, ${idOf('team', `1 + n % ${teams}`)}, ${idOf('agent', 'n')}
    from generate_series(1, ${sql.raw(String(agents))}) n on conflict do nothing`.execute(tx)
}

interface Stretch {
  first: number
  from: number
  to: number
  of: number
}

const words = `(array['printer','vpn','scanner','gate','invoice','login','email','laptop','monitor','network','slow',
  'broken','error','update','password','access','phone','server','backup','licence','driver','screen','report',
  'export','label','badge','door','cable','wifi','meeting','calendar','archive','toner','battery','keyboard'])`
const word = (n: string) => `${words}[1 + (hashint4(${n}) & 2147483647) % 35]`
const dice = (n: string, salt: number) => `((hashint4(${n} * 31 + ${salt}) & 2147483647) % 1000)`

/** `s`: one row a ticket with its number and what chance gave it. */
const fillTickets = async (
  tx: Tx,
  workspaceId: string,
  now: Temporal.Instant,
  { first, from, to, of }: Stretch,
): Promise<void> => {
  const ago = (hours: string) => `interval '1 hour' * (${hours})`
  await sql`
    insert into ticket (workspace_id, id, number, subject, subject_id, subject_fold, status, is_open, impact, urgency,
      priority, channel, requester_id, organisation_id, team_id, assignee_id, tags, preview, message_count,
      waiting_since, first_replied_at, solved_at, created_at, updated_at, version, fields)
    select ${workspaceId}::uuid, s.id, s.number, s.subject, s.id, s.subject, s.status, s.is_open, 'medium', 'medium',
      (array['urgent','high','high','normal','normal','normal','normal','normal','low','low'])[1 + s.d1 % 10],
      (array['mail','mail','mail','portal','agent','phone','api'])[1 + s.d2 % 7],
      ${idOf('requester', `1 + s.n % ${requesters}`)}, ${idOf('organisation', `1 + (1 + s.n % ${requesters}) % ${organisations}`)},
      case when s.d3 < 900 then ${idOf('team', `1 + s.d4 % ${teams}`)} end,
      case when s.d3 < 700 then ${idOf('agent', `1 + s.d5 % ${agents}`)} end,
      case when s.d6 < 300 then array[(${sql.raw(word('s.n * 7'))})] when s.d6 < 303 then array['rare'] else '{}' end,
      s.subject, 5, case when s.is_open and s.d7 < 600 then s.updated_at end,
      s.created_at + ${sql.raw(ago('1'))}, case when not s.is_open then s.updated_at end,
      s.created_at, s.updated_at, 5, case when s.d8 < 100 then jsonb_build_object('size', s.d8 % 10) else '{}' end
    from (
      select r.*, (lpad(to_hex((extract(epoch from r.created_at) * 1000)::bigint), 12, '0') || '7'
          || substr(md5(r.number::text), 1, 3) || '8' || substr(md5(r.number::text), 4, 15))::uuid as id,
        case when r.is_open then (array['new','open','open','pending','on_hold'])[1 + r.d9 % 5]
          else (array['solved','closed','closed','closed'])[1 + r.d9 % 4] end as status,
        least(r.created_at + ${sql.raw(ago('r.d10 / 10.0'))}, ${now.toString()}::timestamptz) as updated_at
      from (
        select g.n, ${first}::bigint + g.n as number,
          ${sql.raw(`${word('g.n')} || ' ' || ${word('g.n * 3 + 1')} || ' ' || ${word('g.n * 5 + 2')} || ' ' || g.n`)} as subject,
          date_trunc('milliseconds', ${now.toString()}::timestamptz - ${sql.raw(ago(`17520.0 * (${of} - g.n) / ${of}`))}) as created_at,
          (${sql.raw(dice('g.n', 1))} < case when g.n > ${of} * 0.95 then 320 else 10 end) as is_open,
          ${sql.raw([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((i) => `${dice('g.n', 100 + i)} as d${i}`).join(', '))}
        from (select generate_series(${from}::int + 1, ${to}::int) as n) g
      ) r
    ) s`.execute(tx)
  await sql`insert into ticket_tag (workspace_id, tag, ticket_id)
    select t.workspace_id, unnest(t.tags), t.id from ticket t
    where t.workspace_id = ${workspaceId} and t.number > ${first + from} and t.number <= ${first + to}`.execute(
    tx,
  )
}

const ofStretch = (workspaceId: string, { first, from, to }: Stretch) =>
  sql`t.workspace_id = ${workspaceId} and t.number > ${first + from} and t.number <= ${first + to}`

const fillMessages = async (tx: Tx, workspaceId: string, stretch: Stretch, count: number): Promise<void> => {
  const text = Array.from({ length: 25 }, (_, i) => word(`t.number::int * 13 + m * 7 + ${i}`)).join(
    ` || ' ' || `,
  )
  await sql`
    insert into message (workspace_id, id, ticket_id, kind, side, author_id, text, at)
    select t.workspace_id, md5(t.id::text || m)::uuid, t.id,
      case when m = 1 then 'request' when m % 4 = 0 then 'note' else 'reply' end,
      case when m % 2 = 1 then 'requester' else 'team' end, t.requester_id, ${sql.raw(text)},
      t.created_at + interval '1 minute' * (m - 1)
    from ticket t cross join generate_series(1, ${sql.raw(String(count))}) m
    where ${ofStretch(workspaceId, stretch)}`.execute(tx)
}

const fillDocuments = async (tx: Tx, workspaceId: string, stretch: Stretch): Promise<void> => {
  const mark = `*${workspaceId}`
  await sql`select set_config('handrail.search', ${`'${mark}'`}, true)`.execute(tx)
  const body = (text: string, at: string, more: string) =>
    sql.raw(`to_tsvector('simple', ${text}) || to_tsvector('english', ${text})
      || array_to_tsvector(array['${mark}', '@' || (${at})::date, '@' || to_char(${at}, 'YYYY-MM')${more}])`)
  await sql`insert into search_document (workspace_id, id, ticket_id, kind, at, body)
    select t.workspace_id, t.id, t.id, 'ticket', t.created_at, ${body('t.subject', 't.created_at', ", '@ticket'")}
    from ticket t where ${ofStretch(workspaceId, stretch)}`.execute(tx)
  await sql`insert into search_document (workspace_id, id, ticket_id, kind, at, body)
    select m.workspace_id, m.id, m.ticket_id, case m.kind when 'note' then 'note' else 'public' end, m.at,
      ${body('m.text', 'm.at', '')}
    from message m join ticket t on t.workspace_id = m.workspace_id and t.id = m.ticket_id
    where ${ofStretch(workspaceId, stretch)}`.execute(tx)
}
