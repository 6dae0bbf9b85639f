// Whether a draft is safe: on the server, or only in this browser while the desk cannot be reached.
import { useLingui } from '@lingui/react'
import { connectionStore } from '../../data/live.ts'
import { useStore } from '../../data/store.ts'
import { draftOf } from './draft.ts'
import type { Kind } from './draft-shape.ts'

export const DraftKept = ({ number, kind }: { number: number; kind: Kind }) => {
  const { _ } = useLingui()
  const { kept } = useStore(draftOf(number, kind).store)
  const isAway = useStore(connectionStore) === 'reconnecting'
  const words =
    kept === 'server' ? _('Draft kept') : kept === 'near' && isAway ? _('Draft kept in this browser') : ''
  return (
    <span role="status" className="shrink-0 leading-6 text-sm opacity-80">
      {words}
    </span>
  )
}
