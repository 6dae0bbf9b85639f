// Whether an article helped: one mark a voter, which may be changed and given words.
import { sql } from 'kysely'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'
import { newId } from '../../../platform/ids.ts'

export interface Mark {
  articleId: string
  language: string
  /** A person's id, or what a stranger is known by for a day. */
  voter: string
  isHelpful: boolean
  /** Left out: words given before stay. */
  words?: string
}

const longest = 2000

/** Of an article the reader was let in to: who calls has judged that. Its id. */
export const markArticle = async (
  tx: Tx,
  workspaceId: string,
  now: Temporal.Instant,
  { articleId, language, voter, isHelpful, words }: Mark,
): Promise<string> => {
  const said = words?.trim().slice(0, longest).toWellFormed().replaceAll('\0', '')
  const { rows } = await sql<{ id: string }>`
    insert into article_mark (workspace_id, id, article_id, voter, language, is_helpful, words, at)
    values (${workspaceId}, ${newId()}, ${articleId}, ${voter.slice(0, 200)}, ${language}, ${isHelpful}, ${said ?? ''}, ${iso(now)})
    on conflict (workspace_id, article_id, voter) do update set
      is_helpful = excluded.is_helpful, language = excluded.language, at = excluded.at,
      words = case when ${said === undefined} then article_mark.words else excluded.words end
    returning id`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('a mark just written is not there')
  return row.id
}
