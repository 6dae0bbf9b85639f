// A condition as rows to choose from: field, operator, value; groups within groups.
import { useLingui } from '@lingui/react'
import { FolderPlus, Plus, X } from 'lucide-react'
import type { Catalogue } from '../../../rules/conditions/catalogue.ts'
import { Button, cx, IconButton, Select } from '../../ui/index.ts'
import { TestRow } from './TestRow.tsx'
import { type Group, type GroupKind, isGroup, newKey, type Part, replaced } from './tree.ts'

interface Props {
  group: Group
  catalogue: Catalogue
  onChange: (group: Group) => void
  onRemove?: () => void
  depth?: number
}

const deepest = 3

export const Builder = ({ group, catalogue, onChange, onRemove, depth = 0 }: Props) => {
  const { _ } = useLingui()
  const kinds: { id: GroupKind; name: string }[] = [
    { id: 'all', name: _('All of these hold') },
    { id: 'any', name: _('One of these holds') },
    { id: 'none', name: _('None of these holds') },
    { id: 'not_all', name: _('Not all of these hold') },
  ]
  const set = (id: string, next: Part | null) => onChange(replaced(group, id, next))
  const add = (part: Part) => onChange({ ...group, parts: [...group.parts, part] })
  return (
    <fieldset className={cx('min-w-0', depth > 0 && 'rounded-2 border border-line p-3')}>
      <legend className="sr-only">{_('Conditions')}</legend>
      <div className="flex items-center gap-2 pb-2">
        <Select<GroupKind>
          label={_('How the conditions go together')}
          hideLabel
          options={kinds}
          value={group.kind}
          onChange={(kind) => onChange({ ...group, kind })}
          className="w-56"
        />
        {onRemove && (
          <IconButton label={_('Remove the group')} onPress={onRemove} className="ml-auto">
            <X size={14} aria-hidden="true" />
          </IconButton>
        )}
      </div>
      <div className="flex flex-col gap-2">
        {group.parts.map((part) =>
          isGroup(part) ? (
            <Builder
              key={part.id}
              group={part}
              catalogue={catalogue}
              onChange={(next) => set(part.id, next)}
              onRemove={() => set(part.id, null)}
              depth={depth + 1}
            />
          ) : (
            <TestRow
              key={part.id}
              test={part.test}
              catalogue={catalogue}
              onChange={(test) => set(part.id, { ...part, test })}
              onRemove={() => set(part.id, null)}
            />
          ),
        )}
      </div>
      <div className="flex gap-1 pt-2">
        <Button
          look="plain"
          icon={<Plus size={14} aria-hidden="true" />}
          onPress={() => add({ id: newKey(), test: { field: 'status', op: 'is', value: 'open' } })}
        >
          {_('Add a condition')}
        </Button>
        {depth < deepest && (
          <Button
            look="plain"
            icon={<FolderPlus size={14} aria-hidden="true" />}
            onPress={() => add({ id: newKey(), kind: 'any', parts: [] })}
          >
            {_('Add a group')}
          </Button>
        )}
      </div>
    </fieldset>
  )
}
