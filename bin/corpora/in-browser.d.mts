// The types of in-browser.mjs, which is no TypeScript because it is sent to the browser as text.
export const dangersIn: (html: string) => Promise<{ dangers: string[]; fired: boolean }>
export const keptOf: (row: { input: string; expected: string; clean: string }) => {
  lostText: string | null
  /** The library left the input as it was: all its formatting counts as harmless. */
  asGiven: boolean
  lostElements: string[]
} | null
