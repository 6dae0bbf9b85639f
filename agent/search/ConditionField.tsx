// One line in which a condition is written: a combobox that completes what stands at the caret.
import { useLingui } from '@lingui/react'
import { type KeyboardEvent, type Ref, useId, useLayoutEffect, useRef, useState } from 'react'
import { cx } from '../ui/index.ts'
import { Completions } from './Completions.tsx'
import { Fault } from './Fault.tsx'
import { useCondition } from './use-condition.ts'

interface Props {
  label: string
  placeholder: string
  value: string
  onChange: (text: string) => void
  /** Enter, with nothing wrong. */
  onSubmit: (text: string) => void
  /** Escape, with no completions open. */
  onLeave?: () => void
  inputRef: Ref<HTMLInputElement>
  className?: string
  isFramed?: boolean
}

export const ConditionField = (props: Props) => {
  const { label, placeholder, value, onChange, onSubmit, onLeave, inputRef, className, isFramed } = props
  const { _ } = useLingui()
  const id = useId()
  const own = useRef<HTMLInputElement>(null)
  const [caret, setCaret] = useState(value.length)
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState(-1)
  const [isAsked, setAsked] = useState(false)
  const nextCaret = useRef<number | null>(null)
  const { completions, fault } = useCondition(value, caret, isOpen)
  const items = isOpen ? completions.items : []
  const shownFault = fault && (isAsked || fault.to < caret || !isOpen) ? fault : null

  useLayoutEffect(() => {
    if (nextCaret.current === null) return
    own.current?.setSelectionRange(nextCaret.current, nextCaret.current)
    nextCaret.current = null
  })

  const take = (at: number) => {
    const item = items[at]
    if (!item) return
    const isField = item.kind === 'field'
    const behind = value.slice(completions.to)
    const piece = item.text + (isField || behind.startsWith(' ') ? '' : ' ')
    const next = value.slice(0, completions.from) + piece + behind
    nextCaret.current = completions.from + piece.length
    setCaret(nextCaret.current)
    setChosen(-1)
    setOpen(true)
    onChange(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
    const { key } = event
    const act = ((): (() => void) | null => {
      if (key === 'ArrowDown' && items.length > 0) return () => setChosen((chosen + 1) % items.length)
      if (key === 'ArrowUp' && items.length > 0)
        return () => setChosen((chosen <= 0 ? items.length : chosen) - 1)
      if (key === 'ArrowDown') return () => setOpen(true)
      if (key === 'Enter' && chosen >= 0) return () => take(chosen)
      if (key === 'Enter') return () => submit()
      if (key === 'Tab' && chosen >= 0 && !event.shiftKey) return () => take(chosen)
      if (key === 'Escape' && items.length > 0) return () => setOpen(false)
      if (key === 'Escape' && onLeave) return onLeave
      return null
    })()
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  const submit = () => {
    setAsked(true)
    setOpen(false)
    if (!fault) onSubmit(value)
  }
  return (
    <div className={cx('relative min-w-0 grow', className)}>
      <input
        ref={(element) => {
          own.current = element
          if (typeof inputRef === 'function') inputRef(element)
          else if (inputRef) inputRef.current = element
        }}
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={items.length > 0}
        aria-controls={items.length > 0 ? `${id}-list` : undefined}
        aria-activedescendant={chosen >= 0 ? `${id}-${chosen}` : undefined}
        aria-invalid={shownFault !== null}
        aria-describedby={shownFault ? `${id}-fault` : undefined}
        placeholder={placeholder}
        spellCheck={false}
        autoComplete="off"
        enterKeyHint="search"
        value={value}
        onChange={(event) => {
          onChange(event.target.value)
          setCaret(event.target.selectionStart ?? event.target.value.length)
          setChosen(-1)
          setAsked(false)
          setOpen(true)
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? 0)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
        className={cx(
          'h-8 w-full min-w-0 bg-transparent px-1.5 text-ink outline-none placeholder:text-faint pointer-coarse:h-11 pointer-coarse:text-[16px]',
          isFramed &&
            'rounded-2 border border-control bg-surface px-2.5 focus:border-accent focus:shadow-[0_0_0_1px_var(--accent)]',
        )}
      />
      {items.length > 0 && (
        <Completions
          id={id}
          label={_('Suggestions')}
          items={items}
          field={completions.field}
          chosen={chosen}
          onTake={take}
        />
      )}
      {shownFault && <Fault id={`${id}-fault`} text={value} fault={shownFault} />}
    </div>
  )
}
