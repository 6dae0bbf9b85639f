// Something that is so or not, decided when the form is sent.
import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import { CheckboxButton, CheckboxField, type CheckboxFieldProps } from 'react-aria-components/Checkbox'
import { Text } from 'react-aria-components/Text'
import { cx } from './cx.ts'

interface Props extends Omit<CheckboxFieldProps, 'className' | 'children'> {
  /** Left out only where `aria-label` or `aria-labelledby` names it. */
  children?: ReactNode
  description?: ReactNode
  className?: string
}

const box = 'grid size-4 shrink-0 place-items-center rounded-1 border-[1.5px] border-control bg-surface'
const boxStates =
  'group-data-selected:border-accent group-data-selected:bg-accent group-data-selected:text-on-accent group-data-indeterminate:border-accent group-data-indeterminate:bg-accent group-data-indeterminate:text-on-accent group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-1 group-data-focus-visible:outline-focus group-data-disabled:opacity-50'

export const Checkbox = ({ children, description, className, ...rest }: Props) => (
  <CheckboxField {...rest} className={cx('min-w-0', className)}>
    <CheckboxButton className="group flex min-h-6 cursor-pointer items-center gap-2 data-disabled:cursor-default data-disabled:text-faint pointer-coarse:min-h-11">
      {({ isIndeterminate, isSelected }) => (
        <>
          <span className={cx(box, boxStates)}>
            {isIndeterminate && <Minus size={12} strokeWidth={3} aria-hidden="true" />}
            {isSelected && !isIndeterminate && <Check size={12} strokeWidth={3} aria-hidden="true" />}
          </span>
          {children && <span className="min-w-0">{children}</span>}
        </>
      )}
    </CheckboxButton>
    {description && (
      <Text slot="description" className="block pl-6 text-sm text-muted">
        {description}
      </Text>
    )}
  </CheckboxField>
)
