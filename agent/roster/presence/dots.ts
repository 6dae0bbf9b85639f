// The dot beside a face.
import type { PresenceState } from '../../../rules/roster/types.ts'

/** Shape tells it too: full, a ring, a bar of its own colour. */
export const dotOf: Record<PresenceState, string> = {
  online: 'bg-ok',
  away: 'border-[1.5px] border-warn bg-canvas',
  busy: 'bg-breach',
  on_break: 'border-[1.5px] border-ok bg-canvas',
  off: 'border-[1.5px] border-control bg-canvas',
}
