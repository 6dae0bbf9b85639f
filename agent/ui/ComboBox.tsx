// Picks one of many, found by typing, and is empty again for the next.
import { ChevronDown } from 'lucide-react'
import { useEffect, useState } from 'react'
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
    ...rest
  } = props
  // Chosen for one moment: going back to nothing is what empties the field and leaves the list closed.
  const [picked, setPicked] = useState<string | null>(null)
  useEffect(() => {
    if (picked === null) return
    setPicked(null)
    onPick(picked)
  }, [picked, onPick])
  return (
    <AriaComboBox<Option>
      {...rest}
      value={picked}
      defaultItems={options}
      allowsEmptyCollection
      menuTrigger="focus"
      onChange={(key) => setPicked(key === null ? null : String(key))}
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
