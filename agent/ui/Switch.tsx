// Something that works at once when it is switched.
import type { ReactNode } from 'react'
import { SwitchButton, SwitchField, type SwitchFieldProps } from 'react-aria-components/Switch'
import { Text } from 'react-aria-components/Text'
import { cx } from './cx.ts'

interface Props extends Omit<SwitchFieldProps, 'className' | 'children'> {
  children: ReactNode
  description?: ReactNode
  className?: string
}

const track =
  'h-[18px] w-8 shrink-0 rounded-full border border-control bg-fill p-px transition-colors duration-(--fast) group-data-selected:border-accent group-data-selected:bg-accent group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-1 group-data-focus-visible:outline-focus group-data-disabled:opacity-50'
const thumb =
  'block size-3.5 rounded-full bg-control transition-transform duration-(--move) group-data-selected:translate-x-3.5 group-data-selected:bg-on-accent forced-colors:bg-[ButtonText] forced-colors:group-data-selected:bg-[Highlight]'

export const Switch = ({ children, description, className, ...rest }: Props) => (
  <SwitchField {...rest} className={cx('min-w-0', className)}>
    <SwitchButton className="group flex min-h-6 cursor-pointer items-center justify-between gap-4 font-[550] data-disabled:cursor-default pointer-coarse:min-h-11">
      <span className="min-w-0">{children}</span>
      <span className={track}>
        <span className={thumb} />
      </span>
    </SwitchButton>
    {description && (
      <Text slot="description" className="block pr-12 text-sm text-muted">
        {description}
      </Text>
    )}
  </SwitchField>
)
