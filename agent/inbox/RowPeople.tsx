// Who has a ticket, and who is in it right now.
import { useLingui } from '@lingui/react'
import type { PersonRef } from '../../contract/people.ts'
import type { Present } from '../data/presence.ts'
import { Avatar } from '../ui/index.ts'
import { PresentMark } from './PresentMark.tsx'

export const RowPeople = ({
  assignee,
  present,
}: {
  assignee: PersonRef | null
  present: readonly Present[]
}) => {
  const { _ } = useLingui()
  const other = present[0]
  return (
    <span className="flex h-4.5 items-center gap-1.5 text-xs text-muted">
      {other && <PresentMark person={other} />}
      {assignee ? (
        <span title={_('Assigned to {name}', { name: assignee.name })}>
          <Avatar name={assignee.name} size="small" />
          <span className="sr-only">{_('Assigned to {name}', { name: assignee.name })}</span>
        </span>
      ) : (
        <span
          title={_('Nobody has it')}
          className="size-4.5 rounded-full border border-dashed border-control"
        >
          <span className="sr-only">{_('Nobody has it')}</span>
        </span>
      )}
    </span>
  )
}
