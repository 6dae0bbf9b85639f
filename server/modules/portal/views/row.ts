// One request in a list.
import type { RequestRow } from '../store/requests.ts'
import type { Words } from '../texts/words.ts'
import type { Named } from './people.ts'
import { judgeRow, sentenceOf, type Tag, tagOf } from './state.ts'

export interface RowView {
  href: string
  subject: string
  about: string
  tag: Tag
  say: string
}

export const rowView = (words: Words, row: RequestRow, names: Named): RowView => {
  const judged = judgeRow(row)
  return {
    href: `/requests/${row.number}`,
    subject: row.subject,
    about: aboutOf(words, row),
    tag: tagOf(words, judged.state),
    say: sentenceOf(words, judged, row, names),
  }
}

/** "Request 48213 · sent Tue 17 Nov, 9:42" */
export const aboutOf = (words: Words, row: Pick<RequestRow, 'number' | 'created_at'>): string =>
  `${words.t('number', { number: words.number(row.number) })} · ${words.t('sent-on', { when: words.when(row.created_at) })}`
