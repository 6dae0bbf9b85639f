// A value to take elsewhere, with the button that takes it.
import { useLingui } from '@lingui/react'
import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { TextField as AriaTextField, Input } from 'react-aria-components/TextField'
import { Button } from './Button.tsx'
import { cx } from './cx.ts'
import { FieldLabel, fieldClass, inputClass } from './Field.tsx'
import { showToast } from './toasts.ts'

interface Props {
  label: string
  hideLabel?: boolean
  value: string
  className?: string
}

export const CopyField = ({ label, hideLabel = false, value, className }: Props) => (
  <AriaTextField value={value} isReadOnly className={cx(fieldClass, className)}>
    <FieldLabel label={label} hideLabel={hideLabel} />
    <div className="flex gap-2">
      <Input
        className={cx(inputClass, 'font-mono text-sm')}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton value={value} />
    </div>
  </AriaTextField>
)

export const CopyButton = ({ value }: { value: string }) => {
  const { _ } = useLingui()
  const [isCopied, setCopied] = useState(false)
  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setCopied(false), 2000)
    return () => clearTimeout(timer)
  }, [isCopied])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value)
      setCopied(true)
    } catch {
      showToast({
        text: _('The browser did not let us copy. Select the text and copy it with your keyboard.'),
        tone: 'breach',
      })
    }
  }
  return (
    <Button
      size="roomy"
      onPress={copy}
      icon={isCopied ? <Check size={14} aria-hidden="true" /> : <Copy size={14} aria-hidden="true" />}
    >
      <span aria-live="polite">{isCopied ? _('Copied') : _('Copy')}</span>
    </Button>
  )
}
