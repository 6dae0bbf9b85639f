// Any of many, each as a chip that can be taken away, the next one found by typing.
import { useLingui } from '@lingui/react'
import { Chip, ComboBox, type Option } from '../../ui/index.ts'

interface Props<T extends string> {
  label: string
  hideLabel?: boolean
  description?: string
  options: readonly Option<T>[]
  chosen: readonly T[]
  onChange: (chosen: T[]) => void
  /** Said where nothing is chosen. */
  none?: string
  error?: string | undefined
  isDisabled?: boolean
}

export const PickMany = <T extends string>(props: Props<T>) => {
  const { label, hideLabel, description, options, chosen, onChange, none, error, isDisabled = false } = props
  const { _ } = useLingui()
  const others = options.filter(({ id }) => !chosen.includes(id))
  return (
    <fieldset className="flex min-w-0 flex-col gap-1.5">
      <legend className={hideLabel ? 'sr-only' : 'pb-1 font-[550]'}>{label}</legend>
      {description && <p className="-mt-1 text-sm text-muted">{description}</p>}
      {(chosen.length > 0 || none) && (
        <div className="flex flex-wrap gap-1">
          {chosen.map((id) => (
            <Chip
              key={id}
              text={options.find((option) => option.id === id)?.name ?? id}
              onRemove={isDisabled ? undefined : () => onChange(chosen.filter((one) => one !== id))}
            />
          ))}
          {chosen.length === 0 && <span className="text-sm text-muted">{none}</span>}
        </div>
      )}
      {!isDisabled && others.length > 0 && (
        <ComboBox
          label={_('Add: {what}', { what: label })}
          hideLabel
          options={others}
          onPick={(id) => onChange([...chosen, id as T])}
          placeholder={_('Add…')}
          empty={_('Nothing of that name')}
          className="w-full sm:max-w-64"
        />
      )}
      {error && (
        <p role="alert" className="text-sm font-medium text-breach">
          {error}
        </p>
      )}
    </fieldset>
  )
}
