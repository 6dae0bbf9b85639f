// One of a few choices.
import { useLingui } from '@lingui/react'
import { ChevronDown } from 'lucide-react'
import { Select as AriaSelect, Button, type SelectProps, SelectValue } from 'react-aria-components/Select'
import { cx } from './cx.ts'
import { FieldHelp, FieldLabel, type FieldWords, fieldClass, inputClass } from './Field.tsx'
import { focusRing } from './focus.ts'
import { type Option, Options } from './Options.tsx'

type Rest = Omit<SelectProps<Option>, 'className' | 'children' | 'value' | 'onChange' | 'isInvalid'>

export interface SelectFieldProps<T extends string> extends Rest, FieldWords {
  options: readonly Option<T>[]
  value: T | null
  onChange: (value: T) => void
  /** `plain`: no frame until hovered, for values that are their own control. */
  look?: 'field' | 'plain'
  className?: string
}

const plain = cx(
  '-mx-2 h-7 w-[calc(100%+16px)] rounded-2 px-2 data-hovered:bg-hover data-pressed:bg-active pointer-coarse:h-11',
  focusRing,
)

export const Select = <T extends string>(props: SelectFieldProps<T>) => {
  const {
    label,
    hideLabel = false,
    description,
    error,
    options,
    value,
    onChange,
    look = 'field',
    className,
    ...rest
  } = props
  const { _ } = useLingui()
  const chosen = options.find((option) => option.id === value)
  return (
    <AriaSelect
      placeholder={_('Choose…')}
      {...rest}
      value={value}
      onChange={(key) => key !== null && onChange(key as T)}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={cx(fieldClass, className)}
    >
      <FieldLabel label={label} hideLabel={hideLabel} />
      <Button
        className={cx(
          look === 'field' ? inputClass : plain,
          'flex cursor-pointer items-center justify-between gap-2 text-left',
        )}
      >
        <SelectValue className="flex min-w-0 items-center gap-2 truncate data-placeholder:text-muted">
          {({ defaultChildren }) =>
            chosen ? (
              <>
                {chosen.icon}
                <span className="truncate">{chosen.name}</span>
              </>
            ) : (
              defaultChildren
            )
          }
        </SelectValue>
        <ChevronDown size={14} aria-hidden="true" className="shrink-0 text-muted" />
      </Button>
      <FieldHelp description={description} error={error} />
      <Options items={options} />
    </AriaSelect>
  )
}
