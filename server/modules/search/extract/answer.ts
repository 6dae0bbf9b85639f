// What is asked of the reading thread and what it answers.
import type { FileKind } from './kinds.ts'

export interface ReadOrder {
  kind: FileKind
  content: Uint8Array
}
export type ReadAnswer = { text: string } | { problem: string }

export const budgets = {
  seconds: 20,
  memoryMegabytes: 256,
  /** Of text kept of one file. */
  characters: 200_000,
  pages: 500,
  /** What a zipped file may grow to, in all of its parts that are read. */
  unzippedBytes: 40 * 1024 ** 2,
} as const
