// Triggers: when something happens to a ticket, if a condition holds, then actions.
import type { Face } from '../../law/face.ts'
import { occasionName } from '../../law/words.ts'
import { doesInWords } from './does.ts'
import { TriggerEditor } from './TriggerEditor.tsx'

export const triggerFace: Face<'trigger'> = {
  kind: 'trigger',
  one: 'Trigger',
  many: 'Triggers',
  add: 'New trigger',
  about:
    'When something happens to a ticket, and if a condition holds, the desk acts: before the change is kept, from first to last, each at most once.',
  blank: () => ({ on: ['created'], targets: [], condition: { all: [] }, actions: [] }),
  Editor: TriggerEditor,
  summary: ({ on, actions }, nameOf) =>
    `${on.map(occasionName).join(', ')} → ${doesInWords(actions, nameOf)}`,
  isOrdered: true,
  mayPropose: true,
  mayRehearse: true,
}
