// The open list of a select or combobox: name, an optional second line, a tick at the chosen one.
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { cx } from './cx.ts'
import { floating, optionClass } from './option.ts'

export interface Option<T extends string = string> {
  id: T
  name: string
  note?: string
  icon?: ReactNode
}

/** `items` is left out where the surrounding combobox holds (and filters) them. */
export const Options = ({ items, empty }: { items?: readonly Option[]; empty?: ReactNode }) => (
  <Popover offset={4} className={cx(floating, 'min-w-(--trigger-width) overflow-auto')}>
    <ListBox<Option>
      {...(items && { items })}
      className="max-h-80 overflow-auto p-1 outline-none"
      renderEmptyState={() => <p className="px-2 py-1.5 text-muted">{empty}</p>}
    >
      {(option) => (
        <ListBoxItem id={option.id} textValue={option.name} className={optionClass}>
          {({ isSelected }) => (
            <>
              {option.icon}
              <span className="min-w-0 grow">
                <span className="block">{option.name}</span>
                {option.note && <span className="block text-sm text-muted">{option.note}</span>}
              </span>
              <Check
                size={14}
                aria-hidden="true"
                className={cx('shrink-0 text-accent', !isSelected && 'invisible')}
              />
            </>
          )}
        </ListBoxItem>
      )}
    </ListBox>
  </Popover>
)
