// What can be done with the selected tickets, all at once; takes the place of the list's bar.
import { useLingui } from '@lingui/react'
import { Ellipsis, Flag, Tag, UserRound, X } from 'lucide-react'
import { openBulk } from '../bulk/open.ts'
import { openPicker } from '../ticket/picker/picker.ts'
import { Button, IconButton } from '../ui/index.ts'
import { selectAll, selectMatching, selectNone, usePlacePart } from './place.ts'

const choices = [
  { choice: 'assignee', name: 'Assign', hint: 'a', Icon: UserRound },
  { choice: 'status', name: 'Status', hint: 's', Icon: Flag },
  { choice: 'tags', name: 'Tags', hint: 'l', Icon: Tag },
] as const

export const BulkBar = () => {
  const { _ } = useLingui()
  const count = usePlacePart((p) => p.selected.size)
  const all = usePlacePart((p) => p.rows.length)
  const hasMore = usePlacePart((p) => p.hasMore)
  const allBut = usePlacePart((p) => p.allBut)
  if (count === 0) return null
  return (
    <div
      role="toolbar"
      aria-label={_('Selected tickets')}
      className="absolute inset-x-0 top-0 z-10 flex h-12 items-center gap-1 border-b border-line bg-selected pr-3 pl-4 max-md:h-14"
    >
      <span
        role="status"
        className="mr-auto truncate text-body font-semibold tracking-[-0.01em] tabular-nums"
      >
        {allBut === null
          ? _('{count} selected', { count })
          : allBut.size > 0
            ? _('All but {count}', { count: allBut.size })
            : _('All that match')}
      </span>
      {allBut === null && count < all && (
        <Button look="plain" onPress={selectAll}>
          {_('All {all}', { all })}
        </Button>
      )}
      {allBut === null && count >= all && hasMore && (
        <Button look="plain" onPress={selectMatching}>
          {_('All that match')}
        </Button>
      )}
      {choices.map(({ choice, name, hint, Icon }) => (
        <IconButton
          key={choice}
          label={_(name)}
          hint={hint}
          id={`bulk-${choice}`}
          look="quiet"
          onPress={() => openPicker(choice, `bulk-${choice}`)}
        >
          <Icon size={16} aria-hidden="true" />
        </IconButton>
      ))}
      <IconButton label={_('More changes…')} look="quiet" onPress={() => openBulk({ change: {} })}>
        <Ellipsis size={16} aria-hidden="true" />
      </IconButton>
      <IconButton label={_('Clear the selection')} hint="Esc" onPress={selectNone}>
        <X size={16} aria-hidden="true" />
      </IconButton>
    </div>
  )
}
