// The focus ring, the same everywhere.
export const focusRing =
  'outline-offset-1 outline-focus focus-visible:outline-2 data-focus-visible:outline-2 data-focus-visible:outline-focus'
