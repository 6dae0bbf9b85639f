// Brings one message of the open conversation into view and gives it the focus.
import { anchorOf } from './anchor.ts'

/** False when it is not there. */
export const jumpTo = (messageId: string): boolean => {
  const card = document.getElementById(anchorOf(messageId))
  if (!card) return false
  card.scrollIntoView({ block: 'start', behavior: isCalm() ? 'auto' : 'smooth' })
  card.focus({ preventScroll: true })
  return true
}

/** To where reading goes on; false when everything is read. */
export const jumpToUnread = (): boolean => {
  const mark = document.getElementById('first-unread')
  const next = mark?.nextElementSibling
  if (!mark || !(next instanceof HTMLElement)) return false
  mark.scrollIntoView({ block: 'start', behavior: isCalm() ? 'auto' : 'smooth' })
  next.focus({ preventScroll: true })
  return true
}

const isCalm = () => matchMedia('(prefers-reduced-motion: reduce)').matches
