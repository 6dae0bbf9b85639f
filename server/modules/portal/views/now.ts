// The card that answers three questions: what is happening, who acts now, what can I do.
import type { Judgement } from '../../../../rules/portal/state.ts'
import { planSteps } from '../../../../rules/portal/steps.ts'
import type { Told } from '../../../../rules/portal/story.ts'
import type { Hearing } from '../../sla/index.ts'
import type { RequestRow } from '../store/requests.ts'
import type { Words } from '../texts/words.ts'
import type { Named } from './people.ts'
import { judgeRow, sentenceOf, type Tag, tagOf } from './state.ts'
import { type WhyView, whyView } from './why.ts'

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
  /** Why the team writes by this time; null where nothing is due. */
  why: { said: string; sum: WhyView | null } | null
}

interface Due {
  /** By when the requester hears next, and the sum behind it. */
  hearing: Hearing | null
  /** Who promised it, and when; null without a promise. */
  promise: { at: string; byId: string | null } | null
  now: Temporal.Instant
}

/** `heardAt`: when the team last wrote to the requester. */
export const nowView = (
  words: Words,
  row: RequestRow,
  names: Named,
  story: readonly Told[],
  heardAt: string | null,
  due: Due,
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
    why: due.hearing && whyOf(words, names, due.hearing, due),
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
      ...(due.hearing === null ? [] : [promised(words, due.hearing, due.now)]),
      {
        title: words.t('can'),
        words: words.t(`can.${judged.can}`),
        about: words.t(`can.${judged.can}-about`),
        at: '',
      },
    ],
  }
}

const whyOf = (
  words: Words,
  names: Named,
  hearing: Hearing,
  { promise, now }: Due,
): NonNullable<NowView['why']> => {
  if (!hearing.isPromised) return { said: '', sum: whyView(words, hearing, now) }
  const said =
    promise === null
      ? words.t('promised-why-rule')
      : words.t('promised-why-about', {
          who: names.person(promise.byId) ?? words.t('request.team'),
          when: words.when(promise.at),
        })
  return { said, sum: null }
}

const promised = (words: Words, { by, isPromised }: Hearing, now: Temporal.Instant): Fact => {
  const isLate = Temporal.Instant.compare(by, now) < 0
  return {
    title: words.t(isLate ? 'promised-late' : 'promised'),
    words: words.when(by),
    about: words.t(isLate ? 'promised-late-about' : isPromised ? 'promised-about' : 'promised-about-agreed'),
    at: by,
  }
}

const actorOf = (words: Words, { acts }: Judgement, row: RequestRow, names: Named): string => {
  if (acts === 'person') return names.person(row.assignee_id) ?? words.t('acts.us')
  return words.t(`acts.${acts}`, { team: names.team(row.team_id) ?? '' })
}
