// The hash chain over the log: each position's hash covers the one before and the whole event.
import { createHash } from 'node:crypto'

export interface ChainedEvent {
  id: string
  subject_type: string
  subject_id: string
  type: string
  actor_kind: string
  actor_id: string | null
  actor_name: string
  data: unknown
  because: string | null
  at: string
}

export const firstHash = Buffer.alloc(32)

/** SHA-256 over the hash before, the position and the event in one canonical form. */
export const chainHash = (before: Uint8Array, position: number, event: ChainedEvent): Buffer =>
  createHash('sha256')
    .update(before)
    .update(
      canonical([
        position,
        event.id,
        event.subject_type,
        event.subject_id,
        event.type,
        event.actor_kind,
        event.actor_id,
        event.actor_name,
        event.data,
        event.because,
        event.at,
      ]),
    )
    .digest()

/** JSON with the keys of objects in order, as jsonb does not keep the order of writing. */
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value !== null && typeof value === 'object')
    return `{${Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`)
      .join(',')}}`
  return JSON.stringify(value)
}
