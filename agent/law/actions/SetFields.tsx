// Properties a rule sets, each added by name; everything else stays as it is.
import { useLingui } from '@lingui/react'
import { X } from 'lucide-react'
import { ComboBox, IconButton } from '../../ui/index.ts'
import type { ActionProps } from './ActionBlock.tsx'
import type { Of } from './ActionFields.tsx'
import { SetField } from './SetField.tsx'
import { useSettable } from './settable.ts'

export const SetFields = ({ action, onChange, faults, isLocked }: ActionProps<Of<'set'>>) => {
  const { _ } = useLingui()
  const settable = useSettable()
  const chosen = settable.filter((one) => one.has(action))
  const others = settable.filter((one) => !one.has(action))
  return (
    <div className="flex min-w-0 flex-col gap-2">
      {chosen.map((one) => (
        <div key={one.id} className="flex items-end gap-1 sm:max-w-[356px]">
          <div className="min-w-0 grow">
            <SetField one={one} action={action} onChange={onChange} faults={faults} isLocked={isLocked} />
          </div>
          {!isLocked && (
            <IconButton
              label={_('Leave {name} as it is', { name: one.name })}
              onPress={() => onChange(one.without(action))}
            >
              <X size={14} aria-hidden="true" />
            </IconButton>
          )}
        </div>
      ))}
      {!isLocked && others.length > 0 && (
        <ComboBox
          label={_('What it sets')}
          hideLabel
          placeholder={chosen.length > 0 ? _('Set something else…') : _('What it sets…')}
          empty={_('Nothing of that name')}
          options={others.map(({ id, name }) => ({ id, name }))}
          onPick={(id) => {
            const one = others.find((other) => other.id === id)
            if (one) onChange(one.first(action))
          }}
          className="w-full sm:max-w-64"
        />
      )}
      {faults.do && <p className="text-sm font-medium text-breach">{faults.do}</p>}
    </div>
  )
}
