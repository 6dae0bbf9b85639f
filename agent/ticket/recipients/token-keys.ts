// Keys among tokens: arrows move, Backspace and Delete remove, from the input into the tokens and back.
import type { KeyboardEvent } from 'react'

/** True when the key was for a token. */
export const tokenKey = (
  event: KeyboardEvent,
  box: HTMLElement | null,
  remove: (address: string) => void,
): boolean => {
  const input = box?.querySelector('input')
  if (!box || !input) return false
  const tokens = [...box.querySelectorAll<HTMLElement>('[data-token]')]
  const at = tokens.indexOf(event.target as HTMLElement)
  const act = at >= 0 ? onToken(event, tokens, at, input, remove) : onInput(event, tokens, input, remove)
  if (!act) return false
  event.preventDefault()
  event.stopPropagation()
  act()
  return true
}

type Act = (() => void) | undefined

const onToken = (
  event: KeyboardEvent,
  tokens: readonly HTMLElement[],
  at: number,
  input: HTMLElement,
  remove: (address: string) => void,
): Act => {
  switch (event.key) {
    case 'ArrowLeft':
      return () => tokens[Math.max(0, at - 1)]?.focus()
    case 'ArrowRight':
      return () => (tokens[at + 1] ?? input).focus()
    case 'Home':
      return () => tokens[0]?.focus()
    case 'End':
    case 'Escape':
      return () => input.focus()
    case 'Backspace':
    case 'Delete':
      return () => {
        const next =
          event.key === 'Delete' ? (tokens[at + 1] ?? input) : (tokens[at - 1] ?? tokens[at + 1] ?? input)
        next.focus()
        remove(tokens[at]?.dataset.token ?? '')
      }
    default:
      return undefined
  }
}

/** A Backspace held down to empty the text does not go on to take people out. */
const onInput = (
  event: KeyboardEvent,
  tokens: readonly HTMLElement[],
  input: HTMLInputElement,
  remove: (address: string) => void,
): Act => {
  const last = tokens.at(-1)
  const isAtStart = input.selectionStart === 0 && input.selectionEnd === 0
  if (event.target !== input || !last || !isAtStart) return undefined
  if (event.key === 'ArrowLeft') return () => last.focus()
  if (event.key === 'Backspace' && input.value === '' && !event.repeat)
    return () => remove(last.dataset.token ?? '')
  return undefined
}
