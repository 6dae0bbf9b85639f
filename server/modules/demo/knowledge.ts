// The demo desk's articles: six collections, three languages, internal ones and drafts, written over the last months.
import { sql } from 'kysely'
import type { PersonActor } from '../../../rules/actor.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { bringIn, type FoundArticle, type Going, placeOf, writeKnowledge } from '../knowledge/index.ts'
import { access } from './texts/articles/access.ts'
import type { DemoArticle } from './texts/articles/article.ts'
import { collections } from './texts/articles/collections.ts'
import { devices } from './texts/articles/devices.ts'
import { mail } from './texts/articles/mail.ts'
import { network } from './texts/articles/network.ts'
import { work } from './texts/articles/work.ts'

const articles: readonly DemoArticle[] = [...access, ...network, ...mail, ...devices, ...work]

/** Once: a desk that has articles is left as it is. */
export const showKnowledge = async (desk: Desk, workspaceId: string): Promise<void> => {
  const actor = await loadWriter(desk, workspaceId)
  if (!actor) return
  const by = { desk, workspaceId, actor }
  await writeKnowledge(by, async (tx) => {
    const numbers = new Map<string, number>()
    const goingOf = (article: DemoArticle): Going => ({
      by,
      state: article.state === 'internal' ? 'internal' : 'public',
      fileAt: () => null,
      counts: {},
      remarks: [],
    })
    for (const one of articles) numbers.set(originOf(one.name), await placeOf(tx, goingOf(one), foundOf(one)))
    for (const one of articles) await bringIn(tx, goingOf(one), foundOf(one), numbers)
    for (const [i, one] of articles.entries()) await finish(tx, by, one, i)
    await dress(tx, workspaceId)
  })
}

const originOf = (name: string): string => `demo:${name}`

const foundOf = (article: DemoArticle): FoundArticle => ({
  path: article.name,
  origin: originOf(article.name),
  kind: article.kind,
  mainLanguage: 'en',
  collections: [
    { key: article.collection, names: collections[article.collection]?.names ?? { en: article.collection } },
  ],
  isForSignedIn: article.isForSignedIn === true,
  aliases: [],
  editions: (['en', 'de', 'ar'] as const).flatMap((language) => {
    const text = article[language]
    if (!text) return []
    const body = text.body.replaceAll(
      /\]\(see:([\w-]+)\)/g,
      (_whole, name) => `](origin:${originOf(String(name))})`,
    )
    return [{ ...text, readBody: async () => body, language, isDraft: article.state === 'draft' }]
  }),
})

type Around = Going['by']

/** Views, audience, the day it was published, and when somebody looks at it again. */
const finish = async (
  tx: Tx,
  { desk, workspaceId }: Around,
  article: DemoArticle,
  i: number,
): Promise<void> => {
  const now = desk.clock.now()
  const at = iso(now.subtract({ hours: 24 * (6 + i * 5) }))
  const reviewOn = now
    .toZonedDateTimeISO('UTC')
    .add({ days: 40 + ((i * 37) % 300) })
    .toPlainDate()
    .toString()
  const organisationIds = await organisationsNamed(tx, workspaceId, article.organisations ?? [])
  const { rows } = await sql<{ id: string }>`
    update article set views = ${article.views}, organisation_ids = ${organisationIds}::uuid[], created_at = ${at},
      updated_at = ${at}, review_every = 365, review_on = ${reviewOn},
      published_at = case when published_at is null then null else ${at}::timestamptz end
    where workspace_id = ${workspaceId} and origin = ${originOf(article.name)} returning id`.execute(tx)
  const id = rows[0]?.id ?? null
  const outdated = article.isOutdated ? at : null
  await sql`update article_edition set published_at = case when version > 0 then ${at}::timestamptz end,
      outdated_since = case when language = 'en' then null else ${outdated}::timestamptz end
    where workspace_id = ${workspaceId} and article_id = ${id}`.execute(tx)
  await sql`update article_version set at = ${at} where workspace_id = ${workspaceId} and article_id = ${id}`.execute(
    tx,
  )
}

const organisationsNamed = async (
  tx: Tx,
  workspaceId: string,
  names: readonly string[],
): Promise<string[]> => {
  if (names.length === 0) return []
  const rows = await tx
    .selectFrom('organisation')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('name', 'in', [...names])
    .execute()
  return rows.map((r) => r.id)
}

/** Icons and words of the collections. */
const dress = async (tx: Tx, workspaceId: string): Promise<void> => {
  for (const [i, one] of Object.values(collections).entries())
    await sql`update collection set icon = ${one.icon}, descriptions = ${JSON.stringify(one.descriptions)}::jsonb,
        position = ${i + 1}
      where workspace_id = ${workspaceId} and names->>'en' = ${one.names.en}`.execute(tx)
}

const loadWriter = (desk: Desk, workspaceId: string): Promise<PersonActor | null> =>
  desk.db.inWorkspace(workspaceId, async (tx) => {
    const known = await tx
      .selectFrom('article')
      .select('id')
      .where('workspace_id', '=', workspaceId)
      .limit(1)
      .executeTakeFirst()
    if (known) return null
    const person = await tx
      .selectFrom('person')
      .select(['id', 'role', 'name', 'email'])
      .where('workspace_id', '=', workspaceId)
      .where('name', '=', 'Carlos Mendes')
      .executeTakeFirst()
    return person ? { kind: 'person', ...person } : null
  })
