// The collection something lies in, chosen from the tree.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import type { Collection } from '../../../contract/knowledge.ts'
import { Select } from '../../ui/index.ts'
import { branchesOf, pathOf } from '../library/tree.ts'
import { collectionsQuery } from '../queries.ts'
import { namedIn } from '../words.ts'

interface Props {
  label?: string
  value: string | null
  onChange: (id: string | null) => void
  /** Not offered: itself and what is below it, when a collection moves. */
  without?: ReadonlySet<string>
  none?: string
  isDisabled?: boolean
}

export const CollectionField = ({ label, value, onChange, without, none, isDisabled = false }: Props) => {
  const { _, i18n } = useLingui()
  const all = useQuery(collectionsQuery).data?.items ?? []
  const nameOf = ({ names }: Collection) => namedIn(names, i18n.locale)
  return (
    <Select
      label={label ?? _('Collection')}
      options={[
        { id: '', name: none ?? _('None') },
        ...branchesOf(all)
          .filter(({ collection }) => !without?.has(collection.id))
          .map(({ collection }) => ({ id: collection.id, name: pathOf(all, collection, nameOf) })),
      ]}
      value={value ?? ''}
      onChange={(id) => onChange(id || null)}
      isDisabled={isDisabled}
    />
  )
}
