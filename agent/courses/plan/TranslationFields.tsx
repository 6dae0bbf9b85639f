// A course in one more language: each of its texts with a field for the translation; empty says it as it is written.
import { useLingui } from '@lingui/react'
import { Trash2 } from 'lucide-react'
import type { CoursePlan } from '../../../contract/courses.ts'
import { languageName } from '../../knowledge/words.ts'
import { Button, TextField } from '../../ui/index.ts'
import { questionIn, withoutLanguage, withWords, wordsIn } from './translations.ts'

interface Props {
  plan: CoursePlan
  language: string
  onChange: (translations: CoursePlan['translations']) => void
  /** The language is taken away. */
  onGone: () => void
}

export const TranslationFields = ({ plan, language, onChange, onGone }: Props) => {
  const { _, i18n } = useLingui()
  const words = wordsIn(plan, language)
  const change = (part: Partial<typeof words>) => onChange(withWords(plan, language, part))
  const ask = (id: string, part: Partial<ReturnType<typeof questionIn>>) =>
    change({ questions: { ...words.questions, [id]: { ...questionIn(words, id), ...part } } })
  return (
    <>
      <p className="text-muted">
        {_('Learners who read {language} get these words; what is empty is said as it is written.', {
          language: languageName(language, i18n.locale),
        })}{' '}
        {_('Articles have their languages themselves.')}
      </p>
      <Translation
        label={_('Title of the course')}
        own={plan.title}
        value={words.title}
        maxLength={200}
        onChange={(title) => change({ title })}
      />
      <Translation
        label={_('What it is about')}
        own={plan.about}
        value={words.about}
        maxLength={2000}
        rows={3}
        onChange={(about) => change({ about })}
      />
      {plan.questions.map((question, at) => {
        const { text, why, options } = questionIn(words, question.id)
        return (
          <fieldset
            key={question.id}
            className="flex min-w-0 flex-col gap-3 rounded-3 border border-line-strong p-4"
          >
            <legend className="sr-only">{_('Question {n}', { n: at + 1 })}</legend>
            <p aria-hidden="true" className="font-[550]">
              {_('Question {n}', { n: at + 1 })}
            </p>
            <Translation
              label={_('What is asked')}
              own={question.text}
              value={text}
              maxLength={1000}
              onChange={(said) => ask(question.id, { text: said })}
            />
            {question.options.map((option, n) => (
              <Translation
                key={option.id}
                label={_('Answer {n}', { n: n + 1 })}
                own={option.text}
                value={options[option.id] ?? ''}
                maxLength={500}
                onChange={(said) => ask(question.id, { options: { ...options, [option.id]: said } })}
              />
            ))}
            <Translation
              label={_('Why it is so')}
              own={question.why}
              value={why}
              maxLength={1000}
              onChange={(said) => ask(question.id, { why: said })}
            />
          </fieldset>
        )
      })}
      <div>
        <Button
          look="plain"
          icon={<Trash2 size={14} aria-hidden="true" />}
          onPress={() => {
            onChange(withoutLanguage(plan, language))
            onGone()
          }}
        >
          {_('Take this language away')}
        </Button>
      </div>
    </>
  )
}

interface One {
  label: string
  /** As it is written. */
  own: string
  value: string
  maxLength: number
  rows?: number
  onChange: (value: string) => void
}

const Translation = ({ own, rows, ...field }: One) =>
  own.trim() === '' ? null : <TextField {...field} description={own} {...(rows && { rows })} />
