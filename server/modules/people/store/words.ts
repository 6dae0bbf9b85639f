// Finding people and organisations by the beginnings of their words: every word of the question must begin one of theirs.
//
// The words lie in rows of their own (`name_word`, kept by triggers), so that an index answers under row level security.
import { type RawBuilder, sql } from 'kysely'
import { wordsAsked } from '../../../../rules/people/words.ts'

/** The last character there is: what begins with a word lies between the word and the word with this behind it. */
const last = '\u{10ffff}'

export const foundByWords = (subject: 'person' | 'organisation', question: string): RawBuilder<boolean> => {
  const words = wordsAsked(question)
  if (words.length === 0) return sql<boolean>`false`
  const each = words.map(
    (word) => sql`id in (
      select w.id from name_word w
      where w.workspace_id = current_setting('handrail.workspace')::uuid
        and w.subject = ${subject} and w.word >= ${word} and w.word < ${word + last}
    )`,
  )
  return sql<boolean>`(${sql.join(each, sql` and `)})`
}
