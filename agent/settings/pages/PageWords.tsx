// Title and text of an own page, language by language, beside what becomes of the Markdown.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import { Switch, TextField } from '../../ui/index.ts'
import { LanguageChoice } from '../brands/LanguageChoice.tsx'
import { directionOf, type PageLanguage } from '../brands/languages.ts'
import { Section } from '../parts/Page.tsx'
import { slugFrom, written } from './form.ts'
import { PagePreview } from './PagePreview.tsx'
import type { Part } from './PortalPageForm.tsx'

export const PageWords = ({ draft, set, faults, isLocked }: Part) => {
  const { _ } = useLingui()
  const [language, setLanguage] = useState<PageLanguage>(written(draft.texts)[0] ?? 'en')
  const own = draft.texts[language]
  const [isSeen, setSeen] = useState(false)
  const change = (part: Partial<typeof own>) => {
    const texts = { ...draft.texts, [language]: { ...own, ...part } }
    const follows = draft.slug === slugFrom(own.title)
    set({ texts, ...(follows && part.title !== undefined && { slug: slugFrom(part.title) }) })
  }
  return (
    <Section title={_('Words')} text={_('In Markdown: headings, lists, tables, links, callouts and steps.')}>
      <LanguageChoice
        value={language}
        onChange={(next) => {
          setLanguage(next)
        }}
        written={written(draft.texts)}
      />
      <div className="flex flex-col gap-4" dir={directionOf(language)} lang={language}>
        <TextField
          label={_('Title')}
          value={own.title}
          onChange={(title) => change({ title })}
          error={faults[`texts.${language}.title`]}
          isDisabled={isLocked}
          maxLength={200}
        />
        <TextField
          label={_('Text')}
          rows={16}
          mono
          value={own.body}
          onChange={(body) => change({ body })}
          error={faults[`texts.${language}.body`]}
          isDisabled={isLocked}
        />
      </div>
      <Switch isSelected={isSeen} onChange={setSeen} className="self-start">
        {_('Preview')}
      </Switch>
      {isSeen && <PagePreview title={own.title} body={own.body} language={language} />}
    </Section>
  )
}
