// A ticket's plain state in words: the tag, the sentence, and who acts.
import { type Judgement, judgeState, type PlainState } from '../../../../rules/portal/state.ts'
import type { RequestRow } from '../store/requests.ts'
import type { Words } from '../texts/words.ts'
import type { Named } from './people.ts'

export interface Tag {
  tone: string
  icon: string
  words: string
}

const looks: Readonly<Record<PlainState, [tone: string, icon: string]>> = {
  'in-line': ['c-info', 'clock'],
  'on-it': ['c-info', 'person'],
  'your-turn': ['c-warn', 'your-turn'],
  waiting: ['c-wait', 'waiting'],
  solved: ['c-ok', 'check'],
  closed: ['', 'closed'],
}

export const judgeRow = (row: RequestRow): Judgement =>
  judgeState({
    status: row.status,
    hasAssignee: row.assignee_id !== null,
    hasTeam: row.team_id !== null,
    answered: row.first_replied_at !== null,
    waits: row.waiting_since !== null,
  })

export const tagOf = (words: Words, state: PlainState): Tag => {
  const [tone, icon] = looks[state]
  return { tone, icon, words: words.t(`state.${state}`) }
}

/** The sentence, naming the person where there is one and the text knows how. */
export const sentenceOf = (words: Words, judged: Judgement, row: RequestRow, names: Named): string => {
  const person = names.person(row.assignee_id)
  const team = names.team(row.team_id)
  const values = { person: person ?? words.t('request.team'), team: team ?? '' }
  const named = judged.saying === 'your-turn' || judged.saying === 'waiting'
  return words.t(named && person ? `say.${judged.saying}-person` : `say.${judged.saying}`, values)
}
