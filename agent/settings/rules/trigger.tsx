// Triggers: when something happens to a ticket, if a condition holds, then actions.
import type { Face } from '../../law/face.ts'
import { RunList } from './RunList.tsx'
import { TriggerEditor } from './TriggerEditor.tsx'
import { TriggerLine } from './TriggerLine.tsx'

export const triggerFace: Face<'trigger'> = {
  kind: 'trigger',
  one: 'Trigger',
  many: 'Triggers',
  add: 'New trigger',
  about:
    'When something happens to a ticket, and if a condition holds, the desk acts: before the change is kept, from first to last, each at most once.',
  blank: () => ({ on: ['created'], targets: [], condition: { all: [] }, actions: [] }),
  Editor: TriggerEditor,
  summary: (trigger, nameOf) => <TriggerLine trigger={trigger} nameOf={nameOf} />,
  tabs: [{ id: 'runs', name: 'What it did', Show: RunList }],
  isOrdered: true,
  mayPropose: true,
}
