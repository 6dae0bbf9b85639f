// The key of one command: pressed, it listens for the new one, or for two in a row that begin with g.
import { useLingui } from '@lingui/react'
import { type KeyboardEvent, useRef } from 'react'
import { cx, focusRing, Kbd } from '../ui/index.ts'
import { pressOf } from './press.ts'
import { shownKeys } from './shown.ts'

interface Props {
  words: string
  keys: readonly string[]
  isListening: boolean
  setListening: (listening: boolean) => void
  onSet: (key: string) => void
}

export const RemapKey = ({ words, keys, isListening, setListening, onSet }: Props) => {
  const { _ } = useLingui()
  const begun = useRef<string | null>(null)
  const shown = keys[0] ? shownKeys(keys[0]) : []
  const take = (key: string) => {
    begun.current = null
    setListening(false)
    onSet(key)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isListening) return
    if (event.key === 'Tab') return setListening(false)
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return setListening(false)
    if (event.key === 'Backspace' || event.key === 'Delete') return take('')
    const press = pressOf(event.nativeEvent)
    if (!press) return
    if (press === 'g' && begun.current === null) begun.current = press
    else take(begun.current ? `${begun.current} ${press}` : press)
  }
  const label = isListening
    ? _('Press the new key for “{what}”; Backspace: none', { what: words })
    : _('Key for “{what}”: {key}', { what: words, key: shown.join(' ') || _('none') })
  return (
    <button
      type="button"
      aria-label={label}
      data-listening={isListening || undefined}
      onClick={() => {
        begun.current = null
        setListening(!isListening)
      }}
      onBlur={() => setListening(false)}
      onKeyDown={onKeyDown}
      className={cx(
        'flex min-h-7 min-w-24 items-center justify-center gap-1 rounded-2 border border-control px-2 hover:bg-hover pointer-coarse:min-h-11',
        focusRing,
        isListening && 'border-accent bg-accent-soft',
      )}
    >
      {isListening ? (
        <span className="text-sm text-accent">{_('Press a key…')}</span>
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: the presses of one sequence, in order
        shown.map((key, n) => <Kbd key={n}>{key}</Kbd>)
      )}
      {!isListening && shown.length === 0 && <span className="text-sm text-muted">{_('none')}</span>}
    </button>
  )
}
