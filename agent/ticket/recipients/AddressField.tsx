// A field of addresses as tokens: typed, found among known people, or pasted many at once.
import { useLingui } from '@lingui/react'
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { cx } from '../../ui/index.ts'
import { AddressToken } from './AddressToken.tsx'
import { readAddresses } from './addresses.ts'
import type { Role } from './fields.ts'
import { Suggestions } from './Suggestions.tsx'
import { tokenKey } from './token-keys.ts'
import { useSuggestions } from './use-suggestions.ts'
import type { Addressee } from './words.ts'

interface Props {
  label: string
  people: readonly Addressee[]
  onAdd: (addresses: readonly string[]) => void
  onRemove: (address: string) => void
  /** Offers to move somebody to another field. */
  moves?: readonly Role[]
  onMove?: (role: Role, address: string) => void
  /** Takes the focus when it appears. */
  autoFocus?: boolean
  hint?: string
  /** At the end of the line. */
  children?: ReactNode
}

export const AddressField = (props: Props) => {
  const { label, people, onAdd, onRemove, moves = [], onMove, autoFocus = false, hint, children } = props
  const { _ } = useLingui()
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [fault, setFault] = useState('')
  useEffect(() => {
    if (autoFocus) input.current?.focus()
  }, [autoFocus])
  const add = (addresses: readonly string[], rest = '') => {
    const fresh = addresses.filter((a) => !people.some((p) => p.address === a))
    if (fresh.length > 0) onAdd(fresh)
    setText(rest)
    setFault(rest ? _('No address: {text}', { text: rest }) : '')
  }
  const take = () => {
    const { addresses, rest } = readAddresses(text)
    if (addresses.length > 0 || rest) add(addresses, rest)
  }
  const list = useSuggestions(text, people, (address) => add([address]))
  const onKey = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.nativeEvent.isComposing) return
    if (tokenKey(event, box.current, onRemove)) return
    if (event.target !== input.current || list.onKey(event)) return
    if (['Enter', ',', ';'].includes(event.key) && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      take()
    } else if (event.key === 'Tab' && text.trim()) take()
  }
  const onPaste = (event: ClipboardEvent) => {
    const { addresses, rest } = readAddresses(event.clipboardData.getData('text'))
    if (addresses.length === 0) return
    event.preventDefault()
    add(addresses, rest)
  }
  return (
    <div className="min-w-0">
      <div ref={box} onKeyDownCapture={onKey} className="flex min-w-0 items-start gap-2">
        <label htmlFor={id} className="w-7 shrink-0 leading-6 text-sm text-muted pointer-coarse:leading-9">
          {label}
        </label>
        <ul className="flex min-w-0 grow flex-wrap items-center gap-1">
          {people.map((who, at) => (
            <AddressToken
              key={who.address}
              who={who}
              isStop={at === people.length - 1}
              moves={moves}
              onMove={onMove && ((role) => onMove(role, who.address))}
              onRemove={() => onRemove(who.address)}
            />
          ))}
          <li className={cx('flex-1', text || people.length === 0 ? 'min-w-32' : 'min-w-6')}>
            <input
              ref={input}
              id={id}
              role="combobox"
              autoComplete="off"
              spellCheck={false}
              aria-expanded={list.isOpen}
              aria-autocomplete="list"
              aria-controls={list.isOpen ? list.id : undefined}
              aria-activedescendant={list.activeId}
              aria-invalid={fault !== '' || undefined}
              aria-describedby={`${id}-help`}
              placeholder={people.length === 0 ? _('Name or address') : ''}
              value={text}
              onChange={(e) => {
                setText(e.target.value)
                setFault('')
              }}
              onPaste={onPaste}
              onFocus={list.onFocus}
              onBlur={() => {
                list.onBlur()
                take()
              }}
              className="h-6 w-full min-w-0 bg-transparent text-sm text-ink outline-none placeholder:text-faint pointer-coarse:h-9 pointer-coarse:text-[16px]"
            />
          </li>
        </ul>
        {children}
      </div>
      <p
        id={`${id}-help`}
        className={cx('pl-9 text-sm', fault ? 'text-breach' : hint ? 'text-muted' : 'sr-only')}
      >
        {fault || hint || _('Left arrow goes to those already here, Backspace removes them.')}
      </p>
      <Suggestions list={list} anchor={input} />
    </div>
  )
}
