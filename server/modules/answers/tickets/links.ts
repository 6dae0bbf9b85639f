// What articles have to do with tickets: which solved them, which were sent, which were read before.
import { sql } from 'kysely'
import type { TicketArticle } from '../../../../contract/answers.ts'
import type { PersonActor } from '../../../../rules/actor.ts'
import type { TicketArticleKind } from '../../../../rules/answers/words.ts'
import { refuse } from '../../../../rules/refusal.ts'
import { iso } from '../../../platform/clock.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { writeEvents } from '../../../platform/events/write.ts'
import { Refused } from '../../../platform/refused.ts'
import { loadPeopleByIds } from '../../people/index.ts'

export const loadLinked = async (tx: Tx, workspaceId: string, ticketId: string): Promise<TicketArticle[]> => {
  const { rows } = await sql<{
    id: string
    number: number
    title: string
    kind: TicketArticleKind
    person_id: string | null
    at: string
  }>`
    select a.id, a.number, t.kind, t.person_id, t.at,
      coalesce((select nullif(e.title, '') from article_edition e
        where e.workspace_id = a.workspace_id and e.article_id = a.id
        order by (e.language = a.main_language) desc, e.version desc limit 1), '') as title
    from ticket_article t join article a on a.workspace_id = t.workspace_id and a.id = t.article_id
    where t.workspace_id = ${workspaceId} and t.ticket_id = ${ticketId}
    order by t.at desc, a.number, t.kind`.execute(tx)
  const people = await loadPeopleByIds(
    tx,
    rows.flatMap((r) => r.person_id ?? []),
  )
  return rows.map(({ id, number, title, kind, person_id, at }) => ({
    article: { id, number, title },
    kind,
    person: person_id === null ? null : (people.get(person_id) ?? null),
    at,
  }))
}

interface Link {
  ticketNumber: number
  articleNumber: number
}

const load = async (
  tx: Tx,
  workspaceId: string,
  { ticketNumber, articleNumber }: Link,
): Promise<{ ticketId: string; articleId: string }> => {
  const ticket = await tx
    .selectFrom('ticket')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('number', '=', ticketNumber)
    .executeTakeFirst()
  if (!ticket) throw new Refused(refuse('not_found', 'There is no such ticket.'))
  const article = await tx
    .selectFrom('article')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('number', '=', articleNumber)
    .executeTakeFirst()
  if (!article) throw new Refused(refuse('not_found', 'There is no such article.'))
  return { ticketId: ticket.id, articleId: article.id }
}

export const linkArticle = (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  link: Link,
  kind: 'solved_by' | 'sent',
): Promise<{ linked: TicketArticle[] }> =>
  commitIn(desk, workspaceId, async (tx) => {
    const { ticketId, articleId } = await load(tx, workspaceId, link)
    const at = desk.clock.now()
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('ticket_article')
      .values({
        workspace_id: workspaceId,
        ticket_id: ticketId,
        article_id: articleId,
        kind,
        person_id: actor.id,
        at: iso(at),
      })
      .onConflict((c) => c.doNothing())
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows !== 0n)
      await writeEvents(tx, workspaceId, at, [
        {
          subjectType: 'answer',
          subjectId: articleId,
          type: 'answer.linked',
          actor,
          data: { ticketId, kind },
        },
      ])
    return { linked: await loadLinked(tx, workspaceId, ticketId) }
  })

/** What the team said of it; that it was read before stays. */
export const unlinkArticle = (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  link: Link,
): Promise<null> =>
  commitIn(desk, workspaceId, async (tx) => {
    const { ticketId, articleId } = await load(tx, workspaceId, link)
    const { numDeletedRows } = await tx
      .deleteFrom('ticket_article')
      .where('workspace_id', '=', workspaceId)
      .where('ticket_id', '=', ticketId)
      .where('article_id', '=', articleId)
      .where('kind', '<>', 'read_before')
      .executeTakeFirstOrThrow()
    if (numDeletedRows !== 0n)
      await writeEvents(tx, workspaceId, desk.clock.now(), [
        { subjectType: 'answer', subjectId: articleId, type: 'answer.unlinked', actor, data: { ticketId } },
      ])
    return null
  })
