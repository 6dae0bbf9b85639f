// A search in the list it stands above; Escape clears it.
import { useLingui } from '@lingui/react'
import { Search, X } from 'lucide-react'
import {
  SearchField as AriaSearchField,
  Button,
  Input,
  type SearchFieldProps,
} from 'react-aria-components/SearchField'
import { cx } from './cx.ts'
import { FieldLabel, inputClass } from './Field.tsx'
import { focusRing } from './focus.ts'

interface Props extends Omit<SearchFieldProps, 'className' | 'children'> {
  label: string
  placeholder?: string
  className?: string
}

export const SearchField = ({ label, placeholder = label, className, ...rest }: Props) => {
  const { _ } = useLingui()
  return (
    <AriaSearchField {...rest} className={cx('group relative min-w-0', className)}>
      <FieldLabel label={label} hideLabel />
      <Search
        size={14}
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 left-2.5 my-auto text-muted"
      />
      <Input
        placeholder={placeholder}
        className={cx(inputClass, 'px-8 [&::-webkit-search-cancel-button]:hidden')}
      />
      <Button
        aria-label={_('Clear search')}
        className={cx(
          'absolute inset-y-0 right-1 my-auto grid size-6 cursor-pointer place-items-center rounded-1 text-muted group-data-empty:hidden data-hovered:text-ink',
          focusRing,
        )}
      >
        <X size={14} aria-hidden="true" />
      </Button>
    </AriaSearchField>
  )
}
