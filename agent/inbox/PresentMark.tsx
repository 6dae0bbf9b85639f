// That somebody else is in a ticket right now: looking, or writing.
import { useLingui } from '@lingui/react'
import { Eye } from 'lucide-react'
import type { Present } from '../data/presence.ts'
import { Avatar } from '../ui/index.ts'

export const PresentMark = ({ person }: { person: Present }) => {
  const { _ } = useLingui()
  const words =
    person.state === 'writing'
      ? _('{name} is writing', { name: person.name })
      : _('{name} is viewing', { name: person.name })
  return (
    <span className="flex shrink-0 items-center gap-1.5" title={words}>
      {person.state === 'viewing' && <Eye size={12} aria-hidden="true" />}
      <Avatar name={person.name} size="small" presence={person.state === 'writing' ? 'typing' : 'viewing'} />
      <span className="sr-only">{words}</span>
    </span>
  )
}
