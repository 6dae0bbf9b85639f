// Finds other tickets by number, words or people; before anything is typed, those that are likely meant.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Input, SearchField } from 'react-aria-components/SearchField'
import type { Status } from '../../../rules/ticket/words.ts'
import { statusName } from '../../data/words.ts'
import { cx, optionClass, StatusIcon } from '../../ui/index.ts'
import { type FoundTicket, foundQuery, likelyQuery } from './find.ts'

interface Props {
  label: string
  /** The ticket that looks for others. */
  of: number
  /** Those that cannot be chosen. */
  but: ReadonlySet<number>
  onPick: (ticket: FoundTicket) => void
}

export const FindTickets = ({ label, of, but, onPick }: Props) => {
  const { _ } = useLingui()
  const [text, setText] = useState('')
  const asked = text.trim().replace(/^#/, '')
  const found = useQuery(foundQuery(asked))
  const likely = useQuery(likelyQuery(of))
  const all = asked === '' ? (likely.data ?? []) : (found.data ?? [])
  const items = all.filter((t) => !but.has(t.number))
  const pick = (key: string) => {
    const ticket = items.find((t) => String(t.number) === key)
    if (!ticket) return
    setText('')
    onPick(ticket)
  }
  return (
    <Autocomplete inputValue={text} onInputChange={setText} disableVirtualFocus={false}>
      <SearchField
        aria-label={label}
        autoFocus
        className="flex h-9 items-center gap-2 rounded-2 border border-control px-2.5 focus-within:border-accent focus-within:shadow-[0_0_0_1px_var(--accent)] pointer-coarse:h-11"
      >
        <Search size={14} aria-hidden="true" className="shrink-0 text-muted" />
        <Input
          role="combobox"
          aria-expanded
          placeholder={label}
          className="min-w-0 grow bg-transparent outline-none placeholder:text-faint pointer-coarse:text-[16px] [&::-webkit-search-cancel-button]:hidden"
        />
      </SearchField>
      <ListBox
        aria-label={_('Tickets found')}
        items={items}
        selectionMode="none"
        onAction={(key) => pick(String(key))}
        className="scroll-pane -mx-1 mt-1 max-h-60 min-h-11 outline-none"
        renderEmptyState={() => (
          <p className="px-2 py-2 text-muted">
            {asked === ''
              ? _('Type a number, words or a name')
              : found.isFetching
                ? ''
                : _('No ticket like that')}
          </p>
        )}
      >
        {(item) => (
          <ListBoxItem
            id={String(item.number)}
            textValue={item.subject}
            className={cx(optionClass, 'py-1.5')}
          >
            <StatusIcon status={item.status as Status} />
            <span className="min-w-0 grow">
              <span className="block truncate leading-4.5 font-[550]">{item.subject}</span>
              <span className="block truncate text-sm leading-4 text-muted tabular-nums">
                {[`#${item.number}`, item.requester, statusName(item.status as Status)].join(' · ')}
              </span>
            </span>
          </ListBoxItem>
        )}
      </ListBox>
    </Autocomplete>
  )
}
