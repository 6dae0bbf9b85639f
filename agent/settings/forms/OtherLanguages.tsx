// What a form says in the other languages of the requesters' pages; what is left empty stays in its own.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Form, FormWords } from '../../../rules/intake/form.ts'
import { tileOf } from '../../../rules/intake/words.ts'
import { fieldsQuery, workspaceQuery } from '../../data/queries.ts'
import { Choice, TextField } from '../../ui/index.ts'
import { directionOf, type PageLanguage, pageLanguages } from '../brands/languages.ts'
import { Section } from '../parts/Page.tsx'
import { QuestionWords } from './QuestionWords.tsx'
import { withoutEmpty } from './without-empty.ts'

interface Props {
  name: string
  body: Form
  set: (part: Partial<Form>) => void
  isLocked: boolean
}

export const OtherLanguages = ({ name, body, set, isLocked }: Props) => {
  const { _ } = useLingui()
  const own = useQuery(workspaceQuery).data?.language ?? 'en'
  const fields = useQuery(fieldsQuery).data?.items ?? []
  const others = pageLanguages.filter(({ id }) => id !== own)
  const [chosen, setChosen] = useState<PageLanguage | null>(null)
  const language = chosen ?? others[0]?.id ?? 'de'
  const words: FormWords = body.words?.[language] ?? {}
  const change = (part: Partial<FormWords>) => {
    const { [language]: _before, ...rest } = body.words ?? {}
    const next = withoutEmpty({ ...words, ...part })
    set({ words: next === undefined ? rest : { ...rest, [language]: next } })
  }
  const tile = tileOf({ name, body })
  const line = (label: string, usual: string, value: string | undefined, keep: (next: string) => void) => (
    <TextField
      label={label}
      placeholder={usual}
      value={value ?? ''}
      onChange={keep}
      isDisabled={isLocked}
      maxLength={200}
    />
  )
  return (
    <Section
      title={_('In other languages')}
      text={_('What you leave empty stays as it is above. Answers are kept the same in every language.')}
    >
      <Choice
        label={_('Language of the texts')}
        value={language}
        onChange={setChosen}
        options={others.map(({ id, name: said }) => ({ id, name: said }))}
      />
      <div className="flex flex-col gap-4" dir={directionOf(language)} lang={language}>
        {line(_('Name'), name, words.name, (next) => change({ name: next }))}
        <TextField
          label={_('Description')}
          placeholder={body.description}
          rows={2}
          value={words.description ?? ''}
          onChange={(description) => change({ description })}
          isDisabled={isLocked}
          maxLength={2000}
        />
        {line(_('Proposed subject'), body.subject, words.subject, (subject) => change({ subject }))}
        <div className="grid gap-4 sm:grid-cols-2">
          {line(_('Name of the tile'), words.name || tile.name, words.tile?.name, (next) =>
            change({ tile: { ...words.tile, name: next } }),
          )}
          {line(_('A line about it'), tile.about, words.tile?.about, (about) =>
            change({ tile: { ...words.tile, about } }),
          )}
        </div>
        {body.questions.map((question) => (
          <QuestionWords
            key={question.key}
            question={question}
            field={fields.find((field) => field.subject === 'ticket' && field.key === question.key)}
            words={words.questions?.[question.key] ?? {}}
            onChange={(next) => change({ questions: { ...words.questions, [question.key]: next } })}
            isLocked={isLocked}
          />
        ))}
      </div>
    </Section>
  )
}
