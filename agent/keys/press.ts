// One press as the tables of keys write it; null: not a key that can stand for a command.

type Press = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'> & {
  getModifierState(name: string): boolean
}

const taken = new Set(['Escape', 'Tab', 'Enter', ' ', 'Backspace', 'Delete'])

/** Never with Ctrl, Alt or ⌘: they belong to the browser, and to the letters of other alphabets. */
export const pressOf = (event: Press): string | null => {
  const { key, shiftKey } = event
  if ([...key].length !== 1 || taken.has(key)) return null
  const isWritten = event.getModifierState('AltGraph')
  if (!isWritten && (event.ctrlKey || event.metaKey || event.altKey)) return null
  if (isWritten) return `[Control]+[Alt]+[Shift]+${key}`
  if (/^\p{L}$/u.test(key)) return shiftKey ? `Shift+${key.toLowerCase()}` : key.toLowerCase()
  return /^\d$/.test(key) ? key : `[Shift]+${key}`
}
