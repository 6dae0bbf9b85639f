// One line of text, or several with `rows`.
import type { Ref } from 'react'
import {
  TextField as AriaTextField,
  Input,
  TextArea,
  type TextFieldProps,
} from 'react-aria-components/TextField'
import { cx } from './cx.ts'
import { FieldHelp, FieldLabel, type FieldWords, fieldClass, inputClass } from './Field.tsx'

export interface Props extends Omit<TextFieldProps, 'className' | 'children' | 'isInvalid'>, FieldWords {
  placeholder?: string
  rows?: number
  mono?: boolean
  className?: string
  inputRef?: Ref<HTMLInputElement>
}

export const TextField = ({
  label,
  hideLabel = false,
  description,
  error,
  placeholder,
  rows,
  mono,
  className,
  inputRef,
  ...rest
}: Props) => {
  const face = cx(inputClass, mono && 'font-mono')
  const hint = placeholder === undefined ? {} : { placeholder }
  return (
    <AriaTextField
      {...rest}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={cx(fieldClass, className)}
    >
      <FieldLabel label={label} hideLabel={hideLabel} />
      {rows ? (
        <TextArea {...hint} rows={rows} className={cx(face, 'h-auto! py-1.5 leading-5')} />
      ) : (
        <Input {...hint} {...(inputRef && { ref: inputRef })} className={face} />
      )}
      <FieldHelp description={description} error={error} />
    </AriaTextField>
  )
}
