// Swiping a row of a list on a touch screen: to the right solves the ticket, to the left puts it off.
//
// Both are in the ticket's own bar too, as buttons; a swipe is only the shorter way.
import { isOpen } from '../../../rules/ticket/words.ts'
import { findRow } from '../../data/lists.ts'
import { knownMe } from '../../data/me.ts'
import { t } from '../../locales/i18n.ts'
import { setStatus } from '../changes.ts'
import { pickerStore } from '../picker/picker.ts'
import { isAcross, isFarEnough } from './direction.ts'

interface Swipe {
  row: HTMLElement
  number: number
  x: number
  y: number
  dx: number
  isOn: boolean
  label: HTMLElement | null
}

/** The returned function ends it. */
export const watchSwipes = (): (() => void) => {
  let swipe: Swipe | null = null
  const begin = (event: TouchEvent) => {
    const [touch, second] = event.touches
    const row = (event.target as Element).closest<HTMLElement>('[data-ticket]')
    if (!row || !touch || second || !knownMe()?.permissions.includes('ticket.change')) return
    const number = Number(row.dataset.ticket)
    swipe = { row, number, x: touch.clientX, y: touch.clientY, dx: 0, isOn: false, label: null }
    document.addEventListener('touchmove', move, { passive: false })
  }
  const move = (event: TouchEvent) => {
    const [touch] = event.touches
    if (!swipe || !touch) return
    const dx = touch.clientX - swipe.x
    const dy = touch.clientY - swipe.y
    if (!swipe.isOn && Math.abs(dy) > 10) return end()
    if (!swipe.isOn && !isAcross(dx, dy)) return
    event.preventDefault()
    swipe.isOn = true
    swipe.dx = dx
    draw(swipe)
  }
  const release = (event: TouchEvent) => {
    const done = swipe
    end()
    if (!done?.isOn) return
    // No click follows: the row is not opened.
    event.preventDefault()
    if (isFarEnough(done.dx, done.row.clientWidth)) run(done)
  }
  const end = () => {
    document.removeEventListener('touchmove', move)
    swipe?.label?.remove()
    if (swipe) swipe.row.style.translate = ''
    swipe = null
  }
  document.addEventListener('touchstart', begin, { passive: true })
  document.addEventListener('touchend', release)
  document.addEventListener('touchcancel', end)
  return () => {
    end()
    document.removeEventListener('touchstart', begin)
    document.removeEventListener('touchend', release)
    document.removeEventListener('touchcancel', end)
  }
}

const isUnsolved = (number: number) => isOpen(findRow(number)?.status ?? 'open')

const run = ({ dx, number, row }: Swipe) => {
  if (dx > 0) setStatus([number], isUnsolved(number) ? 'solved' : 'open')
  else pickerStore.set({ choice: 'snooze', numbers: [number], anchor: row })
}

/** The row moves with the finger; what will happen stands where it was. */
const draw = (swipe: Swipe) => {
  const { row, dx, number } = swipe
  row.style.translate = `${dx}px 0`
  swipe.label ??= document.body.appendChild(document.createElement('div'))
  const { top, height, width } = row.getBoundingClientRect()
  const left = row.parentElement?.getBoundingClientRect().left ?? 0
  const isFar = isFarEnough(dx, width)
  const words = dx < 0 ? t('Snooze') : isUnsolved(number) ? t('Solve') : t('Reopen')
  swipe.label.textContent = words
  Object.assign(swipe.label.style, {
    position: 'fixed',
    zIndex: '20',
    top: `${top}px`,
    height: `${height}px`,
    left: `${dx > 0 ? left : left + width + dx}px`,
    width: `${Math.abs(dx)}px`,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    fontWeight: '600',
    background: dx > 0 ? 'var(--ok-soft)' : 'var(--warn-soft)',
    color: dx > 0 ? 'var(--ok)' : 'var(--warn)',
    opacity: isFar ? '1' : '0.75',
  })
}
