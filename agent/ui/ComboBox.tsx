// One of many choices, found by typing. `onPick` and no `value` makes it a picker that empties itself.
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { ComboBox as AriaComboBox, Button, type ComboBoxProps, Input } from 'react-aria-components/ComboBox'
import { cx } from './cx.ts'
import { FieldHelp, FieldLabel, type FieldWords, fieldClass, inputClass } from './Field.tsx'
import { type Option, Options } from './Options.tsx'

type Rest = Omit<
  ComboBoxProps<Option>,
  'className' | 'children' | 'value' | 'onChange' | 'isInvalid' | 'defaultItems' | 'items' | 'inputValue'
>

interface Props extends Rest, FieldWords {
  options: readonly Option[]
  onPick: (id: string) => void
  placeholder?: string
  /** What the open list says when nothing fits. */
  empty: string
  className?: string
}

export const ComboBox = (props: Props) => {
  const {
    label,
    hideLabel = false,
    description,
    error,
    options,
    onPick,
    placeholder,
    empty,
    className,
    onInputChange,
    ...rest
  } = props
  const [text, setText] = useState('')
  const write = (next: string) => {
    setText(next)
    onInputChange?.(next)
  }
  const pick = (id: string) => {
    onPick(id)
    write('')
  }
  return (
    <AriaComboBox<Option>
      {...rest}
      value={null}
      inputValue={text}
      onInputChange={write}
      defaultItems={options}
      allowsEmptyCollection
      menuTrigger="focus"
      onChange={(key) => key !== null && pick(String(key))}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={cx(fieldClass, className)}
    >
      <FieldLabel label={label} hideLabel={hideLabel} />
      <div className="relative">
        <Input {...(placeholder && { placeholder })} className={cx(inputClass, 'pr-8')} />
        <Button className="absolute inset-y-0 right-1 my-auto grid size-6 cursor-pointer place-items-center rounded-1 text-muted">
          <ChevronDown size={14} aria-hidden="true" />
        </Button>
      </div>
      <FieldHelp description={description} error={error} />
      <Options empty={empty} />
    </AriaComboBox>
  )
}
