// On which brands' pages something is shown; none ticked means all.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Checkbox } from '../../ui/index.ts'
import { brandListQuery } from './queries.ts'

interface Props {
  value: readonly string[]
  onChange: (ids: string[]) => void
  isDisabled?: boolean
}

export const BrandChoice = ({ value, onChange, isDisabled = false }: Props) => {
  const { _ } = useLingui()
  const brands = useQuery(brandListQuery).data?.items ?? []
  if (brands.length < 2) return null
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 font-medium">{_('Brands')}</legend>
      {brands.map(({ id, name }) => (
        <Checkbox
          key={id}
          isDisabled={isDisabled}
          isSelected={value.includes(id)}
          onChange={(isOn) => onChange(isOn ? [...value, id] : value.filter((one) => one !== id))}
        >
          {name}
        </Checkbox>
      ))}
      <p className="text-sm text-muted">{_('None ticked: all brands.')}</p>
    </fieldset>
  )
}
