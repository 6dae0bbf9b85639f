// How it was, asked on the page of a request: the marks to choose from, and what was said already.
import type { ShownAsk } from '../../feedback/index.ts'
import type { Words } from '../texts/words.ts'

/** null: nothing is asked now. */
export const askView = (words: Words, ask: ShownAsk | null): Record<string, unknown> | null =>
  ask?.isOpen
    ? {
        action: ask.path,
        kind: ask.kind,
        question: ask.questions[words.language] || ask.questions.en || words.t(`rate.${ask.kind}.question`),
        given:
          ask.mark === null
            ? ''
            : words.t('rate.given', { mark: words.number(ask.mark), high: words.number(ask.high) }),
        marks: Array.from({ length: ask.high - ask.low + 1 }, (_, i) => ask.low + i).map((mark) => ({
          value: mark,
          shown: words.number(mark),
          name: ask.kind === 'csat' ? words.t(`rate.csat.${mark}`) : '',
          chosen: mark === ask.mark,
        })),
      }
    : null
