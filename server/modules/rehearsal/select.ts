// The tickets a rehearsal is about, in the order of their ids.
import { type RawBuilder, sql } from 'kysely'
import { type Condition, questionOf, withoutHidden } from '../../../rules/conditions/index.ts'
import type { Tx } from '../../platform/database.ts'
import { requireSound } from '../conditions/index.ts'
import { loadAsker, questionSql } from '../tickets/index.ts'
import { loadWords } from '../views/index.ts'
import type { RunRow } from './store.ts'

export interface Chosen {
  id: string
  number: number
  subject: string
  words: Record<string, string>
  requesterId: string
  teamId: string | null
  organisationId: string | null
  createdAt: string
}

const among = async (
  tx: Tx,
  run: RunRow,
  catalogue: Parameters<typeof questionOf>[2],
): Promise<RawBuilder<boolean>> => {
  const condition = run.condition as unknown as Condition | null
  if (!condition) return sql<boolean>`not t.is_spam`
  requireSound(condition, catalogue, 'body.condition')
  const asker = await loadAsker(tx, run.workspace_id, run.person_id, Temporal.Instant.from(run.created_at))
  const question = questionOf(withoutHidden(condition), asker, catalogue)
  const { words } = await loadWords(tx, run.workspace_id, question)
  return questionSql(question, words)
}

const chosen = (tx: Tx, run: RunRow, holds: RawBuilder<boolean>) =>
  tx
    .selectFrom('ticket as t')
    .where('t.workspace_id', '=', run.workspace_id)
    .where('t.created_at', '>=', run.since)
    .where('t.created_at', '<=', run.until)
    .where(holds)

export const countChosen = async (
  tx: Tx,
  run: RunRow,
  catalogue: Parameters<typeof questionOf>[2],
): Promise<number> => {
  const { n } = await chosen(tx, run, await among(tx, run, catalogue))
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}

export const nextChosen = async (
  tx: Tx,
  run: RunRow,
  catalogue: Parameters<typeof questionOf>[2],
  limit: number,
): Promise<Chosen[]> => {
  const rows = await chosen(tx, run, await among(tx, run, catalogue))
    .$if(run.after_id !== null, (q) => q.where('t.id', '>', run.after_id))
    .select([
      't.id',
      't.number',
      't.subject',
      't.field_texts',
      't.requester_id',
      't.team_id',
      't.organisation_id',
      't.created_at',
    ])
    .orderBy('t.id')
    .limit(limit)
    .execute()
  return rows.map((r) => ({
    id: r.id,
    number: r.number,
    subject: r.subject,
    words: r.field_texts,
    requesterId: r.requester_id,
    teamId: r.team_id,
    organisationId: r.organisation_id,
    createdAt: r.created_at,
  }))
}
