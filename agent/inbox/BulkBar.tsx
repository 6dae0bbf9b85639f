// What can be done with the selected tickets, all at once; takes the place of the list's bar.
import { useLingui } from '@lingui/react'
import { Flag, Tag, UserRound, X } from 'lucide-react'
import { openPicker } from '../ticket/picker/picker.ts'
import { Button, IconButton } from '../ui/index.ts'
import { selectAll, selectNone, usePlacePart } from './place.ts'

export const BulkBar = () => {
  const { _ } = useLingui()
  const count = usePlacePart((p) => p.selected.size)
  const all = usePlacePart((p) => p.rows.length)
  if (count === 0) return null
  return (
    <div
      role="toolbar"
      aria-label={_('Selected tickets')}
      className="absolute inset-x-0 top-0 z-10 flex h-12 items-center gap-1 border-b border-line bg-selected pr-3 pl-4 max-md:h-14"
    >
      <span className="mr-auto text-body font-semibold tracking-[-0.01em] tabular-nums">
        {_('{count} selected', { count })}
      </span>
      {count < all && (
        <Button look="plain" onPress={selectAll}>
          {_('All {all}', { all })}
        </Button>
      )}
      <IconButton
        label={_('Assign')}
        hint="a"
        id="bulk-assignee"
        look="quiet"
        onPress={() => openPicker('assignee', 'bulk-assignee')}
      >
        <UserRound size={16} aria-hidden="true" />
      </IconButton>
      <IconButton
        label={_('Status')}
        hint="s"
        id="bulk-status"
        look="quiet"
        onPress={() => openPicker('status', 'bulk-status')}
      >
        <Flag size={16} aria-hidden="true" />
      </IconButton>
      <IconButton
        label={_('Tags')}
        hint="l"
        id="bulk-tags"
        look="quiet"
        onPress={() => openPicker('tags', 'bulk-tags')}
      >
        <Tag size={16} aria-hidden="true" />
      </IconButton>
      <IconButton label={_('Clear the selection')} hint="Esc" onPress={selectNone}>
        <X size={16} aria-hidden="true" />
      </IconButton>
    </div>
  )
}
