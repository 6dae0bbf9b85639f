// What of a message's text is folded away.

/** The text after the visible part, or all of it where the visible part is not its beginning; '' when nothing is. */
export const restOf = (text: string, visible: string): string => {
  const whole = text.trim()
  const seen = visible.trim()
  if (whole === seen) return ''
  return whole.startsWith(seen) ? whole.slice(seen.length).trim() : whole
}
