// The keys that stand in hints, where the person has chosen others.
let own: ReadonlyMap<string, string> = new Map()

export const setHints = (next: ReadonlyMap<string, string>) => {
  own = next
}
/** '' where the command has no key. */
export const hintNow = (hint: string | undefined): string | undefined =>
  hint === undefined ? undefined : (own.get(hint) ?? hint)
