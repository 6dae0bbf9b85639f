// A password that can be looked at while it is typed.
import { useLingui } from '@lingui/react'
import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { TextField as AriaTextField, Input, type TextFieldProps } from 'react-aria-components/TextField'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { cx } from './cx.ts'
import { FieldHelp, FieldLabel, type FieldWords, fieldClass, inputClass } from './Field.tsx'
import { focusRing } from './focus.ts'

interface Props extends Omit<TextFieldProps, 'className' | 'children' | 'isInvalid' | 'type'>, FieldWords {
  autoComplete: 'current-password' | 'new-password'
  className?: string
}

export const PasswordField = ({
  label,
  hideLabel = false,
  description,
  error,
  className,
  ...rest
}: Props) => {
  const { _ } = useLingui()
  const [shown, setShown] = useState(false)
  return (
    <AriaTextField
      {...rest}
      type={shown ? 'text' : 'password'}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={cx(fieldClass, className)}
    >
      <FieldLabel label={label} hideLabel={hideLabel} />
      <div className="relative">
        <Input
          className={cx(inputClass, 'pr-10 pointer-coarse:pr-12')}
          spellCheck={false}
          autoCapitalize="off"
        />
        <ToggleButton
          aria-label={_('Show {label}', { label })}
          isSelected={shown}
          onChange={setShown}
          className={cx(
            'absolute inset-y-0.5 right-0.5 grid w-8 cursor-pointer place-items-center rounded-1 text-muted data-hovered:text-ink pointer-coarse:w-11',
            focusRing,
          )}
        >
          {shown ? <EyeOff size={16} aria-hidden="true" /> : <Eye size={16} aria-hidden="true" />}
        </ToggleButton>
      </div>
      <FieldHelp description={description} error={error} />
    </AriaTextField>
  )
}
