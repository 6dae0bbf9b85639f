// A list to choose from by typing, arrows or pointer.
import { Check, Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Input, SearchField } from 'react-aria-components/SearchField'
import { cx, optionClass } from '../../ui/index.ts'

export interface Pickable {
  id: string
  name: string
  note?: string
  lead?: ReactNode
  isChosen?: boolean
}

interface Props {
  label: string
  search: string
  items: readonly Pickable[]
  empty: string
  onPick: (id: string) => void
  /** The list is already what was asked for: don't filter it again. */
  isFiltered?: boolean
  onSearch?: (text: string) => void
}

export const PickList = ({ label, search, items, empty, onPick, isFiltered = false, onSearch }: Props) => {
  const { contains } = useFilter({ sensitivity: 'base' })
  return (
    <Autocomplete {...(!isFiltered && { filter: contains })} {...(onSearch && { onInputChange: onSearch })}>
      <SearchField
        aria-label={search}
        autoFocus
        className="flex h-9 min-w-66 items-center gap-2 border-b border-line px-3 pointer-coarse:h-11"
      >
        <Search size={14} aria-hidden="true" className="shrink-0 text-muted" />
        <Input
          role="combobox"
          aria-expanded
          placeholder={search}
          className="min-w-0 grow bg-transparent outline-none placeholder:text-faint [&::-webkit-search-cancel-button]:hidden"
        />
      </SearchField>
      <ListBox
        aria-label={label}
        items={items}
        selectionMode="none"
        onAction={(key) => onPick(String(key))}
        className="scroll-pane max-h-80 min-h-0 p-1 outline-none"
        renderEmptyState={() => <p className="px-2 py-1.5 text-muted">{empty}</p>}
      >
        {(item) => (
          <ListBoxItem id={item.id} textValue={item.name} className={optionClass}>
            {item.lead}
            <span className="min-w-0 grow">
              <span className="block truncate">{item.name}</span>
              {item.note && <span className="block truncate text-sm text-muted">{item.note}</span>}
            </span>
            <Check
              size={14}
              aria-hidden="true"
              className={cx('shrink-0 text-accent', !item.isChosen && 'invisible')}
            />
            {item.isChosen && <span className="sr-only">✓</span>}
          </ListBoxItem>
        )}
      </ListBox>
    </Autocomplete>
  )
}
