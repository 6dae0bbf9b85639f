// One mail found in what is imported, and where to go on after it.
export { Unreadable } from '../../../platform/zip/directory.ts'

/** Everything up to here is in the ledger or in the report. */
export interface Cursor {
  /** Of the source in hand; '' before the first. */
  key: string
  /** Bytes of it (mbox) or entries of it (zip) that are done; null: all of it. */
  at: number | null
  /** Bytes done of the mbox inside the zip's entry in hand. */
  inside?: number
  /** Bytes unpacked from the zip in hand, against bombs. */
  unpacked?: number
}

export const begin: Cursor = { key: '', at: null }

export type Found = ({ raw: Buffer } | { skipped: string }) & { name: string; next: Cursor }
