// Which attachment is being looked at, among which others.
import type { Attachment } from '../../../../contract/tickets.ts'
import { makeStore } from '../../../data/store.ts'

export interface Preview {
  files: readonly Attachment[]
  at: number
}

export const previewStore = makeStore<Preview | null>(null)

export const closePreview = () => previewStore.set(null)
export const openPreview = (files: readonly Attachment[], id: string) =>
  previewStore.set({
    files,
    at: Math.max(
      0,
      files.findIndex((f) => f.id === id),
    ),
  })

/** To the next or previous file; stops at both ends. */
export const stepPreview = (by: number) =>
  previewStore.set((now) => now && { ...now, at: Math.max(0, Math.min(now.files.length - 1, now.at + by)) })
