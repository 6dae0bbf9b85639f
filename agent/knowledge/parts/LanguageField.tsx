// One language of many, each by its name in the reader's.
import { useLingui } from '@lingui/react'
import { Select } from '../../ui/index.ts'
import { languageName, languages } from '../words.ts'

interface Props {
  label: string
  value: string | null
  onChange: (language: string) => void
  /** Which to offer; left out: all known. */
  among?: readonly string[]
  isDisabled?: boolean
}

export const LanguageField = ({ label, value, onChange, among = languages, isDisabled = false }: Props) => {
  const { i18n } = useLingui()
  const offered = value === null || among.includes(value) ? among : [value, ...among]
  return (
    <Select
      label={label}
      options={offered.map((id) => ({ id, name: languageName(id, i18n.locale) }))}
      value={value}
      onChange={onChange}
      isDisabled={isDisabled}
    />
  )
}
