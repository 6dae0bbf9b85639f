// How one message is being looked at: as text or formatted, folded or whole.
export interface Shown {
  isFormatted: boolean
  setFormatted: (is: boolean) => void
  isWhole: boolean
  setWhole: (is: boolean) => void
  /** Whether there is anything folded to unfold. */
  hasFold: boolean
}
