// Which dialog of ticket surgery lies over the workspace, and about what.
import { makeStore } from '../../data/store.ts'

export type SurgeryDialog =
  | { kind: 'merge' | 'case'; numbers: readonly number[] }
  | { kind: 'split'; number: number; messageId: string }
  | { kind: 'link' | 'parent' | 'child' | 'requester' | 'children'; number: number }
  | { kind: 'case-of'; number: number; caseId: string }
  /** `goOn`: what the person wanted to do when fields were missing. */
  | { kind: 'fields'; number: number; keys: readonly string[]; goOn: () => void }
  | { kind: 'macro' | 'answer'; number: number }

export const dialogStore = makeStore<SurgeryDialog | null>(null)
export const openDialog = (dialog: SurgeryDialog) => dialogStore.set(dialog)
export const closeDialog = () => dialogStore.set(null)
