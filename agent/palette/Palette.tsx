// ⌘K: every command with its key, tickets by number, lists, people of the desk.
import { useLingui } from '@lingui/react'
import { ArrowRight, BookOpen, Building2, CornerDownLeft, Search, UserRound } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Dialog } from 'react-aria-components/Dialog'
import { Header } from 'react-aria-components/Header'
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Input, SearchField } from 'react-aria-components/SearchField'
import { closeOverlay } from '../shell/overlay.ts'
import { cx, floating, Kbd, optionClass, StatusIcon } from '../ui/index.ts'
import { type Found, useFound } from './use-found.ts'

const Palette = () => {
  const { _ } = useLingui()
  const [text, setText] = useState('')
  const groups = useFound(text)
  const run = (key: string) => {
    const found = groups.flatMap((g) => g.items).find((item) => item.id === key)
    closeOverlay()
    // After the palette has given the focus back, so that what opens can take it.
    if (found) setTimeout(found.run, 0)
  }
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => !open && closeOverlay()}
      className="fixed inset-0 z-40 flex justify-center bg-scrim px-3 pt-[12vh] max-sm:pt-3"
    >
      <Modal className={cx(floating, 'h-fit w-full max-w-xl overflow-hidden')}>
        <Dialog aria-label={_('Search or run')} className="outline-none">
          <div className="flex max-h-[70vh] flex-col" onKeyDownCapture={closeOnEscape}>
            <Autocomplete inputValue={text} onInputChange={setText}>
              <SearchField
                aria-label={_('Search or run')}
                autoFocus
                className="flex h-12 flex-none items-center gap-3 border-b border-line px-4"
              >
                <Search size={16} aria-hidden="true" className="text-muted" />
                <Input
                  role="combobox"
                  aria-expanded
                  placeholder={_('A command, a list, a ticket, a customer')}
                  className="min-w-0 grow bg-transparent text-body outline-none placeholder:text-faint [&::-webkit-search-cancel-button]:hidden"
                />
                <Kbd>Esc</Kbd>
              </SearchField>
              <ListBox
                aria-label={_('Found')}
                items={groups}
                selectionMode="none"
                onAction={(key) => run(String(key))}
                renderEmptyState={() => (
                  <p className="px-4 py-6 text-muted">{_('Nothing found for “{text}”', { text })}</p>
                )}
                className="scroll-pane min-h-0 p-1.5 outline-none"
              >
                {(group) => (
                  <ListBoxSection id={group.id}>
                    <Header className="px-3 pt-2 pb-1 text-xs font-medium text-faint">{_(group.name)}</Header>
                    {group.items.map((item) => (
                      <Line key={item.id} item={item} />
                    ))}
                  </ListBoxSection>
                )}
              </ListBox>
            </Autocomplete>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
export default Palette

/** At once, instead of emptying the search first. */
const closeOnEscape = (event: KeyboardEvent) => {
  if (event.key !== 'Escape') return
  event.stopPropagation()
  closeOverlay()
}

const Line = ({ item }: { item: Found }) => (
  <ListBoxItem
    id={item.id}
    textValue={item.words}
    className={cx(optionClass, 'min-h-9 px-3 data-focused:bg-accent-soft')}
  >
    <Lead item={item} />
    <span className="min-w-0 truncate">{item.words}</span>
    {item.note && <span className="min-w-0 shrink-[2] truncate text-sm text-muted">{item.note}</span>}
    <span className="ml-auto flex shrink-0 gap-1 pl-2">
      {item.keys.map((key, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the presses of one sequence, in order
        <Kbd key={n}>{key}</Kbd>
      ))}
    </span>
  </ListBoxItem>
)

const Lead = ({ item }: { item: Found }) => {
  if (item.status) return <StatusIcon status={item.status} />
  const Icon = icons[item.kind]
  return <Icon size={16} aria-hidden="true" className="shrink-0 text-faint" />
}

const icons = {
  ticket: Search,
  run: CornerDownLeft,
  go: ArrowRight,
  person: UserRound,
  customer: Building2,
  article: BookOpen,
  search: Search,
}
