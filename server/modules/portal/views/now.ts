// The card that answers three questions: what is happening, who acts now, what can I do.
import type { Judgement } from '../../../../rules/portal/state.ts'
import { planSteps } from '../../../../rules/portal/steps.ts'
import type { Told } from '../../../../rules/portal/story.ts'
import type { RequestRow } from '../store/requests.ts'
import type { Words } from '../texts/words.ts'
import type { Named } from './people.ts'
import { judgeRow, sentenceOf, type Tag, tagOf } from './state.ts'

export interface Fact {
  title: string
  words: string
  about: string
  at: string
}

export interface NowView {
  tag: Tag
  say: string
  steps: { words: string; place: 'done' | 'here' | 'next'; at: string; when: string }[]
  facts: Fact[]
  /** Why the team promised this time; '' without a promise. */
  why: string
}

/** `heardAt`: when the team last wrote to the requester. */
export const nowView = (
  words: Words,
  row: RequestRow,
  names: Named,
  story: readonly Told[],
  heardAt: string | null,
  promise: { at: string; byId: string | null } | null = null,
): NowView => {
  const judged = judgeRow(row)
  const steps = planSteps(
    {
      status: row.status,
      createdAt: row.created_at,
      hasAssignee: row.assignee_id !== null,
      firstRepliedAt: row.first_replied_at,
      solvedAt: row.solved_at,
      closedAt: row.closed_at,
    },
    story,
  )
  return {
    tag: tagOf(words, judged.state),
    say: sentenceOf(words, judged, row, names),
    steps: steps.map(({ name, place, at }) => ({
      words: words.t(`step.${name}`),
      place,
      at: at ?? '',
      when: at === null ? '' : words.when(at),
    })),
    why: row.promised_at === null ? '' : whyOf(words, names, promise),
    facts: [
      {
        title: words.t('acts'),
        words: actorOf(words, judged, row, names),
        about: words.t(`acts-about.${judged.acts}`),
        at: '',
      },
      heardAt === null
        ? {
            title: words.t('heard'),
            words: words.t('heard.never'),
            about: words.t('heard.never-about'),
            at: '',
          }
        : { title: words.t('heard'), words: words.when(heardAt), about: words.t('heard-about'), at: heardAt },
      ...(row.promised_at === null ? [] : [promised(words, row.promised_at)]),
      {
        title: words.t('can'),
        words: words.t(`can.${judged.can}`),
        about: words.t(`can.${judged.can}-about`),
        at: '',
      },
    ],
  }
}

const whyOf = (words: Words, names: Named, promise: { at: string; byId: string | null } | null): string =>
  promise === null
    ? words.t('promised-why-rule')
    : words.t('promised-why-about', {
        who: names.person(promise.byId) ?? words.t('request.team'),
        when: words.when(promise.at),
      })

const promised = (words: Words, by: string): Fact => ({
  title: words.t('promised'),
  words: words.when(by),
  about: words.t('promised-about'),
  at: by,
})

const actorOf = (words: Words, { acts }: Judgement, row: RequestRow, names: Named): string => {
  if (acts === 'person') return names.person(row.assignee_id) ?? words.t('acts.us')
  return words.t(`acts.${acts}`, { team: names.team(row.team_id) ?? '' })
}
