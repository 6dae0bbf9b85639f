// What surrounds every input: its label, a description, and the error right beside it.
import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { FieldError } from 'react-aria-components/FieldError'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { cx } from './cx.ts'

export interface FieldWords {
  label: string
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean
  description?: ReactNode
  error?: string | undefined
}

export const fieldClass = 'flex min-w-0 flex-col gap-1'

export const inputClass = cx(
  'h-8 w-full min-w-0 rounded-2 border border-control bg-surface px-2.5 text-ink placeholder:text-faint pointer-coarse:h-11 pointer-coarse:text-[16px]',
  'data-focused:border-accent data-focused:shadow-[0_0_0_1px_var(--accent)] data-focused:outline-2 data-focused:outline-transparent data-invalid:border-breach data-disabled:bg-fill data-disabled:text-muted',
)

export const FieldLabel = ({ label, hideLabel }: Pick<FieldWords, 'label' | 'hideLabel'>) => (
  <Label className={hideLabel ? 'sr-only' : 'text-ui font-[550] text-ink'}>{label}</Label>
)

export const FieldHelp = ({ description, error }: Pick<FieldWords, 'description' | 'error'>) => (
  <>
    {description && (
      <Text slot="description" className="text-sm text-muted">
        {description}
      </Text>
    )}
    {error && (
      <FieldError className="flex items-start gap-1.5 text-sm font-medium text-breach">
        <CircleAlert size={14} aria-hidden="true" className="mt-0.5 shrink-0" />
        {error}
      </FieldError>
    )}
  </>
)
