// Title and text of an own page, language by language, beside what becomes of the Markdown.
import { useLingui } from '@lingui/react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../data/api.ts'
import { Button, TextField } from '../../ui/index.ts'
import { LanguageChoice } from '../brands/LanguageChoice.tsx'
import { directionOf, type PageLanguage } from '../brands/languages.ts'
import { Section } from '../parts/Page.tsx'
import { slugFrom, written } from './form.ts'
import type { Part } from './PortalPageForm.tsx'

export const PageWords = ({ draft, set, faults, isLocked }: Part) => {
  const { _ } = useLingui()
  const [language, setLanguage] = useState<PageLanguage>(written(draft.texts)[0] ?? 'en')
  const own = draft.texts[language]
  const look = useMutation({ mutationFn: (body: string) => api.knowledge.preview({ body: { body } }) })
  const change = (part: Partial<typeof own>) => {
    look.reset()
    const texts = { ...draft.texts, [language]: { ...own, ...part } }
    const follows = draft.slug === slugFrom(own.title)
    set({ texts, ...(follows && part.title !== undefined && { slug: slugFrom(part.title) }) })
  }
  return (
    <Section title={_('Words')} text={_('In Markdown: headings, lists, tables, links, callouts and steps.')}>
      <LanguageChoice
        value={language}
        onChange={(next) => {
          look.reset()
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
        {look.data && (
          <iframe
            title={_('Preview')}
            sandbox=""
            srcDoc={framed(look.data.html, directionOf(language))}
            className="h-80 w-full rounded-3 border border-line bg-white"
          />
        )}
      </div>
      <div>
        <Button isPending={look.isPending} onPress={() => look.mutate(own.body)}>
          {_('Preview')}
        </Button>
      </div>
    </Section>
  )
}

/** In a frame of its own, which runs nothing and loads nothing. */
const framed = (html: string, direction: 'ltr' | 'rtl'): string =>
  `<!doctype html><html dir="${direction}"><body>${html}</body></html>`
