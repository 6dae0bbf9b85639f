// Held messages as this browser remembers them, so that a closed or crashed page still keeps its promise.

import type { Status } from '../../../rules/ticket/words.ts'
import { knownMe } from '../../data/me.ts'
import type { Pending } from '../macros/pending.ts'
import type { Choice } from '../recipients/fields.ts'

export interface Held {
  /** Also the idempotency key: however often it is tried, it is sent once. */
  id: string
  by: string
  number: number
  kind: 'reply' | 'note'
  to: string
  text: string
  html: string
  status: Status | null
  /** Chosen by the writer; null: whom the desk proposes. */
  recipients: Choice | null
  /** Leaves then; null: as soon as it is with the server. */
  sendAt: string | null
  /** Newest message the writer had seen. */
  seen: string | null
  /** Of a note: who was mentioned. */
  mentions: readonly string[]
  /** What a macro changes with it. */
  macro: Pending | null
  files: readonly File[]
  dueAt: number
  state: 'held' | 'sending' | 'waiting'
  progress: number
}

const place = 'handrail.held'

export const writeHeld = (all: readonly Held[]) => {
  const me = knownMe()?.person.id
  const own = all.map(({ files: _files, ...rest }) => rest)
  const others = (JSON.parse(localStorage.getItem(place) ?? '[]') as Held[]).filter((h) => h.by !== me)
  if (own.length + others.length === 0) localStorage.removeItem(place)
  else localStorage.setItem(place, JSON.stringify([...others, ...own]))
}

export const readHeld = async (by: string, filesOf: (key: string) => Promise<File[]>): Promise<Held[]> => {
  const all = JSON.parse(localStorage.getItem(place) ?? '[]') as Held[]
  return Promise.all(
    all
      .filter((h) => h.by === by)
      .map(async (h) => ({ ...h, files: await filesOf(h.id), state: 'held' as const })),
  )
}
