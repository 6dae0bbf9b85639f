// Where every property is chosen: one popover, opened by click on the value or by its key.
import { useLingui } from '@lingui/react'
import type { KeyboardEvent } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { cx, floating } from '../../ui/index.ts'
import { PickSnooze } from '../snooze/PickSnooze.tsx'
import { PickAssignee } from './PickAssignee.tsx'
import { PickFollowers } from './PickFollowers.tsx'
import { PickPriority } from './PickPriority.tsx'
import { PickStatus } from './PickStatus.tsx'
import { PickTags } from './PickTags.tsx'
import { PickTeam } from './PickTeam.tsx'
import { type Choice, closePicker, type Picker } from './picker.ts'

const choices = {
  status: PickStatus,
  priority: PickPriority,
  assignee: PickAssignee,
  team: PickTeam,
  tags: PickTags,
  followers: PickFollowers,
  snooze: PickSnooze,
}
const names: Record<Choice, string> = {
  status: 'Status',
  priority: 'Priority',
  assignee: 'Assignee',
  team: 'Team',
  tags: 'Tags',
  followers: 'Followers',
  snooze: 'Snooze',
}

const PickerHost = ({ picker }: { picker: Picker }) => {
  const { _ } = useLingui()
  const Pick = choices[picker.choice]
  return (
    <Popover
      isOpen
      onOpenChange={(open) => !open && closePicker()}
      triggerRef={{ current: picker.anchor }}
      placement="bottom start"
      offset={4}
      className={cx(floating, 'flex max-w-[calc(100vw-16px)] flex-col overflow-hidden')}
    >
      <Dialog aria-label={_(names[picker.choice])} className="flex min-h-0 flex-col outline-none">
        <div className="contents" onKeyDownCapture={closeOnEscape}>
          <Pick numbers={picker.numbers} close={closePicker} />
        </div>
      </Dialog>
    </Popover>
  )
}

/** At once, instead of emptying the search first. */
const closeOnEscape = (event: KeyboardEvent) => {
  if (event.key !== 'Escape') return
  event.stopPropagation()
  closePicker()
}

export default PickerHost
