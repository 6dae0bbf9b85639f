// Follows the caret: which sign it stands behind, what is offered for it, and the keys that choose.
import type { Editor } from '@tiptap/react'
import { useEffect, useId, useRef, useState } from 'react'
import { type Sign, type Trigger, triggerAt } from './find.ts'
import { optionId } from './TriggerMenu.tsx'
import { type TriggerItem, useItems } from './use-items.ts'

interface Open extends Trigger {
  /** Positions in the document. */
  from: number
  to: number
  place: { left: number; top: number }
}

interface Props {
  editor: Editor
  number: number
  allowed: readonly Sign[]
  /** The sign and what was typed after it are gone from the text by then. */
  onPick: (sign: Sign, item: TriggerItem) => void
}

export const useTrigger = ({ editor, number, allowed, onPick }: Props) => {
  const id = useId()
  const [open, setOpen] = useState<Open | null>(null)
  const [at, setAt] = useState(0)
  const waved = useRef<number | null>(null)
  const items = useItems(open, number)
  const shownAt = Math.min(at, Math.max(0, items.length - 1))
  const isOpen = open !== null && items.length > 0
  const signs = allowed.join('')

  useEffect(() => {
    const follow = () => {
      const next = editor.isFocused ? openAt(editor, [...signs] as Sign[]) : null
      if (next?.from !== waved.current) waved.current = null
      setOpen(waved.current === null ? next : null)
      setAt(0)
    }
    const close = () => setOpen(null)
    editor.on('update', follow)
    editor.on('selectionUpdate', follow)
    editor.on('blur', close)
    return () => {
      editor.off('update', follow)
      editor.off('selectionUpdate', follow)
      editor.off('blur', close)
    }
  }, [editor, signs])

  useEffect(() => {
    if (!isOpen) return
    const { dom } = editor.view
    dom.setAttribute('aria-controls', id)
    dom.setAttribute('aria-activedescendant', optionId(id, shownAt))
    return () => {
      dom.removeAttribute('aria-controls')
      dom.removeAttribute('aria-activedescendant')
    }
  }, [editor, isOpen, id, shownAt])

  const pick = (item: TriggerItem) => {
    if (!open) return
    setOpen(null)
    editor.chain().focus().deleteRange({ from: open.from, to: open.to }).run()
    onPick(open.sign, item)
  }

  /** True when the key was for the menu. */
  const onKey = (event: KeyboardEvent): boolean => {
    if (!isOpen || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false
    const chosen = items[shownAt]
    if (event.key === 'ArrowDown') setAt((shownAt + 1) % items.length)
    else if (event.key === 'ArrowUp') setAt((shownAt + items.length - 1) % items.length)
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && chosen) pick(chosen)
    else if (event.key === 'Escape') {
      waved.current = open.from
      setOpen(null)
    } else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }

  return { id, open: isOpen ? open : null, items, at: shownAt, look: setAt, pick, onKey }
}

const openAt = (editor: Editor, allowed: readonly Sign[]): Open | null => {
  const { selection } = editor.state
  const { $from, empty } = selection
  if (!empty || editor.isActive('code') || editor.isActive('codeBlock')) return null
  // What is no text counts as one place, so that offsets and positions agree.
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc')
  const trigger = triggerAt(before, allowed)
  if (!trigger) return null
  const from = $from.start() + trigger.at
  const { left, top } = editor.view.coordsAtPos(from)
  return { ...trigger, from, to: selection.from, place: { left, top } }
}
