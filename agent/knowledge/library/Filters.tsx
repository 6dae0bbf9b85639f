// Narrows the library by state, kind and language.
import { useLingui } from '@lingui/react'
import { articleKinds, articleStates } from '../../../rules/knowledge/words.ts'
import { Select } from '../../ui/index.ts'
import { kindNames, languageName, languages, stateNames } from '../words.ts'
import type { LibrarySearch } from './narrow.ts'

interface Props {
  search: LibrarySearch
  onChange: (next: LibrarySearch) => void
}

export const Filters = ({ search, onChange }: Props) => {
  const { _, i18n } = useLingui()
  const set = (name: 'state' | 'kind' | 'language') => (value: string) => {
    const { [name]: _before, ...others } = search
    onChange(value === any ? others : { ...others, [name]: value })
  }
  return (
    <>
      <Select
        label={_('State')}
        hideLabel
        options={[
          { id: any, name: _('Any state') },
          ...articleStates.map((id) => ({ id, name: _(stateNames[id]) })),
        ]}
        value={search.state ?? any}
        onChange={set('state')}
        className="w-36"
      />
      <Select
        label={_('Kind')}
        hideLabel
        options={[
          { id: any, name: _('Any kind') },
          ...articleKinds.map((id) => ({ id, name: _(kindNames[id]) })),
        ]}
        value={search.kind ?? any}
        onChange={set('kind')}
        className="w-40"
      />
      <Select
        label={_('Language')}
        hideLabel
        options={[
          { id: any, name: _('Any language') },
          ...languages.map((id) => ({ id, name: languageName(id, i18n.locale) })),
        ]}
        value={search.language ?? any}
        onChange={set('language')}
        className="w-40"
      />
    </>
  )
}

const any = 'any'
