// The keys that stand in hints, where the person has chosen others.
let own: ReadonlyMap<string, string> = new Map()

export const setHints = (next: ReadonlyMap<string, string>) => {
  own = next
}
/** '' where the command has no key. */
export const hintNow = (hint: string | undefined): string | undefined =>
  hint === undefined ? undefined : (own.get(hint) ?? hint)

/** Says the key of a button to those who cannot see its hint; the buttons of the kit would not pass the attribute on. */
export const saysKey = (hint: string | undefined) => (element: HTMLElement | null) => {
  const now = hintNow(hint)
  if (now) element?.setAttribute('aria-keyshortcuts', now)
  else element?.removeAttribute('aria-keyshortcuts')
}
