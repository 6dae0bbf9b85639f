// In which line of a template its fault is.

/** The line a fault is in, from 1: the one it names, else the one with the placeholder it names; null: neither. */
export const lineOf = (fault: string | undefined, text: string): number | null => {
  const named = /\bline:? ?(\d+)/i.exec(fault ?? '')
  if (named) return Number(named[1])
  const unknown = /\{\{\s*(\S+?)\s*\}\}/u.exec(fault ?? '')?.[1]
  const at = unknown ? text.split('\n').findIndex((line) => line.includes(unknown)) : -1
  return at < 0 ? null : at + 1
}
