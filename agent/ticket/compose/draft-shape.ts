// What a draft is made of.
export type Kind = 'reply' | 'note'
export interface Words {
  html: string
  text: string
}
export interface Draft extends Words {
  files: readonly File[]
  /** `near`: only in this browser so far. */
  kept: 'empty' | 'near' | 'server'
  /** Another text of mine for the same place, from another device. */
  other: Words | null
  /** Grows when the text was changed by something other than typing, so that the editor takes it over. */
  turn: number
}

export const empty: Draft = { html: '', text: '', files: [], kept: 'empty', other: null, turn: 0 }
