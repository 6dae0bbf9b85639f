// The keys of a composer: Ctrl+Enter sends, with Shift it also solves, Escape leaves.

export interface Acts {
  onSend: () => void
  onSendAndSolve: () => void
  onEscape: () => void
}

/** True when the key was one of these and is dealt with. */
export const onKey = (event: KeyboardEvent, { onSend, onSendAndSolve, onEscape }: Acts): boolean => {
  if (event.isComposing) return false
  if (event.key === 'Escape') onEscape()
  else if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return false
  else if (event.shiftKey) onSendAndSolve()
  else onSend()
  event.preventDefault()
  event.stopPropagation()
  return true
}
