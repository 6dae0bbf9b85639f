// Listens for keys: never while somebody types, never with Ctrl, Meta or Alt unless a command asks for it.
import { useEffect, useMemo } from 'react'
import { tinykeys } from 'tinykeys'
import { useMe } from '../data/me.ts'
import { useStore } from '../data/store.ts'
import { overlayStore } from '../shell/overlay.ts'
import { isOpening } from '../ticket/compose/active.ts'
import { pickerStore } from '../ticket/picker/picker.ts'
import { setHints } from '../ui/hints.ts'
import { isOffered } from './command.ts'
import { commands } from './commands.ts'
import { keysOf } from './own.ts'
import { shownKeys } from './shown.ts'

export const useKeys = () => {
  const { preferences } = useMe()
  const isOn = preferences.keys !== false
  const isCovered = useStore(overlayStore) !== null
  const isPicking = useStore(pickerStore) !== null
  useMemo(() => setHints(ownHints(preferences)), [preferences])
  useEffect(() => {
    if (isCovered || isPicking) return
    const bindings: Record<string, (event: KeyboardEvent) => void> = {}
    for (const command of commands)
      for (const key of keysOf(command, preferences)) {
        // Who switched single keys off keeps those with a modifier.
        if (!isOn && !key.startsWith('$mod')) continue
        bindings[key] = (event) => {
          if (event.defaultPrevented || !isOffered(command)) return
          event.preventDefault()
          command.run()
        }
      }
    // The first that fits wins: "g t" must be asked before "t".
    const longestFirst = Object.entries(bindings).sort(([a], [b]) => presses(b) - presses(a))
    return tinykeys(window, Object.fromEntries(longestFirst), { ignore: isElsewhere })
  }, [isOn, isCovered, isPicking, preferences])
}

/** What a hint says in the kit, and what it has to say for this person. */
const ownHints = (preferences: Readonly<Record<string, unknown>>) => {
  const hints = new Map<string, string>()
  for (const command of commands) {
    const [usual] = command.keys
    const [own] = keysOf(command, preferences)
    if (usual && own !== usual) hints.set(words(usual), own ? words(own) : '')
  }
  return hints
}
const words = (keys: string) => shownKeys(keys).join(' ')

const presses = (keys: string) => keys.split(' ').length

const isElsewhere = (event: KeyboardEvent): boolean => {
  if (event.isComposing || isOpening()) return true
  const target = event.target as HTMLElement
  if (target.closest?.('[role="dialog"],[role="alertdialog"],[role="menu"],[role="listbox"]')) return true
  const isTyping = target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
  const isModified = event.ctrlKey || event.metaKey
  if (isTyping) return !(isModified && event.key.toLowerCase() === 'k')
  // Enter on a button or a link is theirs; so is Escape in anything that closes by itself.
  if (event.key === 'Enter')
    return Boolean(target.closest?.('button,a,[role="button"],[role="tab"],[role="grid"]'))
  return isModified && event.key.toLowerCase() !== 'k' && !event.getModifierState('AltGraph')
}
