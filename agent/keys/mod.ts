// The key that stands for "do": ⌘ on a Mac, Ctrl elsewhere, as people read it.
const isMac = /Mac|iPhone|iPad/.test(navigator.platform)

export const mod = isMac ? '⌘' : 'Ctrl '
export const sendKeys = isMac ? '⌘↵' : 'Ctrl ↵'
export const solveKeys = isMac ? '⌘⇧↵' : 'Ctrl ⇧ ↵'
