// What a course is made of: three articles, a check with one question of each kind, and its right answers.
import type { Question } from '../../contract/courses.ts'
import { newId } from '../../server/platform/ids.ts'
import { meridian } from '../cast/people.ts'
import type { Door } from '../door.ts'
import { publishArticles } from './articles.ts'

export const option = (text: string, isRight = false) => ({ id: newId(), text, isRight })
export const ask = (kind: Question['kind'], more: Partial<Question> = {}): Question => ({
  id: newId(),
  kind,
  text: `A question of kind ${kind}`,
  options: [],
  isTrue: true,
  why: 'Because it is so',
  ...more,
})
/** One of each kind. */
export const questions = [
  ask('one', { options: [option('wrong'), option('right', true)] }),
  ask('several', { options: [option('yes', true), option('no'), option('also', true)] }),
  ask('truth'),
  ask('order', { options: [option('first'), option('second'), option('third')] }),
]
/** What the portal's form sends when everything is right. */
export const rightForm = Object.fromEntries(
  questions.flatMap((q) => {
    if (q.kind === 'truth') return [[`q-${q.id}`, 'yes']]
    if (q.kind === 'one') return [[`q-${q.id}`, q.options.find((o) => o.isRight)?.id ?? '']]
    if (q.kind === 'order') return q.options.map((o, n) => [`q-${q.id}-${o.id}`, String(n + 1)])
    return q.options.filter((o) => o.isRight).map((o) => [`q-${q.id}-${o.id}`, 'yes'])
  }),
)
/** The same over the API. */
export const rightAnswers = Object.fromEntries(
  questions.map((q) => [
    q.id,
    q.kind === 'truth' ? ['yes'] : q.options.filter((o) => q.kind === 'order' || o.isRight).map((o) => o.id),
  ]),
)

/** The ids of two that requesters may read, and one that the team alone may. */
export const publishLessons = (door: Door): Promise<string[]> =>
  publishArticles(door, meridian.id, [
    { number: 501, title: 'Choose a good password', body: 'Long is good.' },
    { number: 502, title: 'Spot a false mail', body: 'Look at the address.' },
    { number: 503, title: 'What the team alone knows', body: 'canary', state: 'internal' },
  ])
