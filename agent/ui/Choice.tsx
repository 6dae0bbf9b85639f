// One of two or three choices that are all worth seeing side by side.
import { RadioButton, RadioField, RadioGroup, type RadioGroupProps } from 'react-aria-components/RadioGroup'
import { cx } from './cx.ts'
import { FieldHelp, FieldLabel, type FieldWords, fieldClass } from './Field.tsx'
import type { Option } from './Options.tsx'

interface Props<T extends string>
  extends Omit<RadioGroupProps, 'className' | 'children' | 'value' | 'onChange'>,
    FieldWords {
  options: readonly Option<T>[]
  value: T
  onChange: (value: T) => void
  className?: string
}

const face =
  'flex h-[26px] cursor-pointer items-center gap-1.5 rounded-[5px] px-2.5 font-medium whitespace-nowrap text-muted data-hovered:text-ink data-selected:bg-surface data-selected:font-[550] data-selected:text-ink data-selected:shadow-[0_0_0_1px_var(--control-line)] forced-colors:data-selected:outline-2 forced-colors:data-selected:outline-[Highlight] data-focus-visible:outline-2 data-focus-visible:outline-focus pointer-coarse:h-11'

export const Choice = <T extends string>({
  label,
  hideLabel = false,
  description,
  error,
  options,
  value,
  onChange,
  className,
  ...rest
}: Props<T>) => (
  <RadioGroup
    {...rest}
    value={value}
    onChange={(next) => onChange(next as T)}
    orientation="horizontal"
    className={cx(fieldClass, className)}
  >
    <FieldLabel label={label} hideLabel={hideLabel} />
    <div className="inline-flex max-w-full flex-wrap gap-0.5 self-start rounded-2 bg-fill p-[3px]">
      {options.map((option) => (
        <RadioField key={option.id} value={option.id}>
          <RadioButton className={face}>
            {option.icon}
            {option.name}
          </RadioButton>
        </RadioField>
      ))}
    </div>
    <FieldHelp description={description} error={error} />
  </RadioGroup>
)
