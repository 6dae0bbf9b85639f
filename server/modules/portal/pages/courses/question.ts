// One question of a check as a form draws it.
import type { Course } from '../../../../../contract/courses.ts'
import type { Words } from '../../texts/words.ts'

type Asked = Course['asked'][number]

export const questionView = (
  words: Words,
  { id, kind, text, options }: Asked,
  number: number,
  chosen: readonly string[],
  open: readonly string[],
) => ({
  id: `q-${id}`,
  kind,
  number: words.number(number),
  text,
  hint: kind === 'several' ? words.t('course.several') : kind === 'order' ? words.t('course.order') : '',
  fault: open.includes(id) ? words.t('course.answer-this') : '',
  options:
    kind === 'truth'
      ? [
          { name: `q-${id}`, value: 'yes', text: words.t('course.true'), isChosen: chosen.includes('yes') },
          { name: `q-${id}`, value: 'no', text: words.t('course.false'), isChosen: chosen.includes('no') },
        ]
      : options.map((o) => ({
          name: kind === 'one' ? `q-${id}` : `q-${id}-${o.id}`,
          value: kind === 'one' ? o.id : 'yes',
          text: o.text,
          isChosen: chosen.includes(o.id),
          places:
            kind === 'order'
              ? options.map((_, i) => ({
                  value: i + 1,
                  words: words.number(i + 1),
                  isChosen: chosen.indexOf(o.id) === i,
                }))
              : [],
        })),
})
