// What the brand says on its pages, language by language.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import { TextField } from '../../ui/index.ts'
import { Section } from '../parts/Page.tsx'
import type { Part } from './BrandForm.tsx'
import { isWritten } from './form.ts'
import { LanguageChoice } from './LanguageChoice.tsx'
import { directionOf, type PageLanguage, pageLanguages } from './languages.ts'

export const BrandWords = ({ draft, set, isLocked }: Part) => {
  const { _ } = useLingui()
  const [language, setLanguage] = useState<PageLanguage>('en')
  const own = draft.texts[language]
  const fields = [
    { id: 'headline', label: _('Headline'), about: _('Empty: “How can we help?”'), max: 120 },
    { id: 'lead', label: _('Below it'), about: _('One sentence under the headline.'), max: 300 },
    { id: 'phone', label: _('Telephone'), about: _('Stands beside the answers and at the foot.'), max: 40 },
    {
      id: 'hours',
      label: _('When somebody is there'),
      about: _('Such as: Mon to Fri, 8:00 to 18:00'),
      max: 200,
    },
    { id: 'place', label: _('Where to walk in'), about: _('Such as: Building B, ground floor'), max: 300 },
    { id: 'foot', label: _('Last line of the page'), about: _('Such as the name of the company.'), max: 300 },
  ] as const
  return (
    <Section
      title={_('Words')}
      text={_(
        'What a language lacks is taken from another one, so a telephone number need only stand in one.',
      )}
    >
      <LanguageChoice
        value={language}
        onChange={setLanguage}
        written={pageLanguages.map(({ id }) => id).filter((id) => isWritten(draft.texts[id]))}
      />
      <div className="grid gap-4 sm:grid-cols-2" dir={directionOf(language)} lang={language}>
        {fields.map(({ id, label, about, max }) => (
          <TextField
            key={id}
            label={label}
            description={about}
            maxLength={max}
            value={own[id]}
            onChange={(text) => set({ texts: { ...draft.texts, [language]: { ...own, [id]: text } } })}
            isDisabled={isLocked}
          />
        ))}
      </div>
    </Section>
  )
}
