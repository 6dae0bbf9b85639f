// What a composer needs of a draft, wherever it is kept.
import type { Store } from '../../data/store.ts'
import type { Draft, Words } from './draft-shape.ts'

export interface Keeper {
  readonly number: number
  readonly store: Store<Draft>
  type(words: Words): void
  setFiles(files: readonly File[]): void
  replace(words: Words, files?: readonly File[]): void
  forgetOther(): void
  discard(): Promise<void>
}
