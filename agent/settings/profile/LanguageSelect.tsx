// The language of the workspace's words.
import { useLingui } from '@lingui/react'
import { useMe } from '../../data/me.ts'
import { Select } from '../../ui/index.ts'
import { useChangeMe } from './useChangeMe.ts'

export const languages = [
  { id: 'en', name: 'English' },
  { id: 'de', name: 'Deutsch' },
] as const

export const LanguageSelect = () => {
  const { _ } = useLingui()
  const { person } = useMe()
  const change = useChangeMe()
  return (
    <Select
      label={_('Language')}
      options={languages}
      value={person.language === 'de' ? 'de' : 'en'}
      onChange={(language) => change.mutate({ language })}
      className="w-full sm:max-w-80"
    />
  )
}
