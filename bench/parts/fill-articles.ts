// Fills a desk with invented published articles by SQL and has the desk index them, for the bench of answers.
//
// Words are drawn as people use them: the n-th most frequent one n times more seldom than the first. The desk must not run.
import pg from 'pg'
import { startPostgres } from '../../server/platform/postgres/start.ts'
import { dice } from '../../tests/harness/dice.ts'
import { groundFor, runCommand } from '../../tests/harness/running-desk.ts'
import { wordAt } from './fill-search.ts'

const words = 20_000
const inTitle = 7
const inBody = 220
const atOnce = 500
const quiet = { debug() {}, info() {}, warn: console.warn, error: console.error }

export const fillArticles = async (
  data: string,
  articles: number,
  say: (text: string) => void,
): Promise<void> => {
  const postgres = await startPostgres({ data, log: quiet, isDurable: false })
  const client = new pg.Client({ ...postgres.root, database: postgres.owner.database })
  await client.connect()
  try {
    await fill(client, articles)
    say(`${articles} articles are written`)
  } finally {
    await client.end()
    await postgres.stop()
  }
  await runCommand(await groundFor(data, { HANDRAIL_LOG_LEVEL: 'warn' }), 'answers', 'rebuild')
  say('articles are indexed')
  await tidy(data)
}

const fill = async (client: pg.Client, articles: number): Promise<void> => {
  const { rows } = await client.query<{ id: string }>('select id from workspace order by created_at limit 1')
  const workspace = rows[0]?.id ?? ''
  const chance = dice(7)
  const draw = (count: number): string =>
    Array.from({ length: count }, () => wordAt(Math.floor(Math.exp(chance() * Math.log(words))) - 1)).join(
      ' ',
    )
  for (let from = 0; from < articles; from += atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, articles - from) }, (_, i) => from + i + 1)
    await client.query(
      `insert into article (workspace_id, id, number, kind, state, main_language, created_at, updated_at, published_at)
        select $1, ('018f0000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 100000 + n, 'how_to', 'public', 'en',
          now(), now(), now() from unnest($2::int[]) n`,
      [workspace, numbers],
    )
    await client.query(
      `insert into article_edition (workspace_id, article_id, language, title, slug, plain, version, published_at)
        select $1, ('018f0000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'en', title, replace(title, ' ', '-'), plain, 1, now()
        from unnest($2::int[], $3::text[], $4::text[]) q (n, title, plain)`,
      [workspace, numbers, numbers.map(() => draw(inTitle)), numbers.map(() => draw(inBody))],
    )
  }
  await client.query('vacuum analyze')
}

/** As it is on a desk that runs for a while. */
const tidy = async (data: string): Promise<void> => {
  const postgres = await startPostgres({ data, log: quiet, isDurable: false })
  const client = new pg.Client({ ...postgres.root, database: postgres.owner.database })
  await client.connect()
  await client.query('vacuum analyze')
  await client.end()
  await postgres.stop()
}
