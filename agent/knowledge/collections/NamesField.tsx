// Names and descriptions in several languages, one language after the other.
import { useLingui } from '@lingui/react'
import { Select, TextField } from '../../ui/index.ts'
import { directionOf, languageName, languages } from '../words.ts'

type Texts = Record<string, string>

interface Props {
  names: Texts
  descriptions: Texts
  error: string | undefined
  onNames: (names: Texts) => void
  onDescriptions: (descriptions: Texts) => void
}

export const NamesField = ({ names, descriptions, error, onNames, onDescriptions }: Props) => {
  const { _, i18n } = useLingui()
  const used = Object.keys(names).sort((a, b) => Number(b === i18n.locale) - Number(a === i18n.locale))
  return (
    <div className="flex flex-col gap-4">
      {used.map((language, at) => {
        const name = languageName(language, i18n.locale)
        return (
          <fieldset key={language} dir={directionOf(language)} className="flex flex-col gap-2">
            <legend className="sr-only">{name}</legend>
            <TextField
              label={_('Name in {language}', { language: name })}
              value={names[language] ?? ''}
              onChange={(text) => onNames({ ...names, [language]: text })}
              maxLength={300}
              autoFocus={at === 0}
              error={at === 0 ? error : undefined}
            />
            <TextField
              label={_('What it is about, in {language}', { language: name })}
              value={descriptions[language] ?? ''}
              onChange={(text) => onDescriptions({ ...descriptions, [language]: text })}
              maxLength={300}
            />
          </fieldset>
        )
      })}
      <Select
        label={_('Add a language')}
        hideLabel
        placeholder={_('Add a language')}
        options={languages
          .filter((language) => !used.includes(language))
          .map((id) => ({ id: id as string, name: languageName(id, i18n.locale) }))}
        value={null}
        onChange={(language) => onNames({ ...names, [language]: '' })}
        className="w-48"
      />
    </div>
  )
}
