// The search bar of a list: words and conditions, completed while one types; what is wrong is underlined.
import { useLingui } from '@lingui/react'
import { Bookmark, Search, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Filter } from '../data/filter.ts'
import { setPlace } from '../inbox/place.ts'
import { searchStore } from '../inbox/search-open.ts'
import { goToList } from '../shell/go.ts'
import { IconButton } from '../ui/index.ts'
import { openView } from '../views/open.ts'
import { ConditionField } from './ConditionField.tsx'

const SearchBar = ({ filter }: { filter: Filter }) => {
  const { _ } = useLingui()
  const [text, setText] = useState(filter.q ?? '')
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => setText(filter.q ?? ''), [filter.q])
  useEffect(() => {
    if (searchStore.get()) input.current?.focus()
    return searchStore.subscribe(() => searchStore.get() && input.current?.focus())
  }, [])
  const { q: _q, ...rest } = filter
  const ask = (next: string) => {
    const q = next.trim()
    setPlace({ cursor: null })
    void goToList(q ? { ...rest, q } : rest)
  }
  const close = () => {
    searchStore.set(false)
    if (filter.q) ask('')
    document.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')?.focus()
  }
  return (
    <div className="flex min-h-11 flex-none items-center gap-1 border-b border-line pr-3 pl-4">
      <Search size={14} aria-hidden="true" className="shrink-0 text-muted" />
      <ConditionField
        label={_('Search in this list')}
        placeholder={_('status:open waiting>2h "vpn drops"')}
        value={text}
        onChange={setText}
        onSubmit={ask}
        onLeave={close}
        inputRef={input}
      />
      {filter.q && (
        <IconButton label={_('Save as a view')} onPress={() => openView({ from: filter })}>
          <Bookmark size={14} aria-hidden="true" />
        </IconButton>
      )}
      <IconButton label={_('Close the search')} hint="Esc" onPress={close}>
        <X size={14} aria-hidden="true" />
      </IconButton>
    </div>
  )
}
export default SearchBar
