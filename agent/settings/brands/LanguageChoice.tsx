// Which language of a text is being written; those that have one are marked.
import { useLingui } from '@lingui/react'
import { Check } from 'lucide-react'
import { Choice } from '../../ui/index.ts'
import { type PageLanguage, pageLanguages } from './languages.ts'

interface Props {
  value: PageLanguage
  onChange: (language: PageLanguage) => void
  written: readonly string[]
}

export const LanguageChoice = ({ value, onChange, written }: Props) => {
  const { _ } = useLingui()
  return (
    <Choice
      label={_('Language of the texts')}
      value={value}
      onChange={onChange}
      options={pageLanguages.map(({ id, name }) => ({
        id,
        name,
        ...(written.includes(id) && { icon: <Check size={12} aria-label={_('written')} /> }),
      }))}
    />
  )
}
