// How much of the conversation a reply quotes.
import { useLingui } from '@lingui/react'
import { Choice } from '../../ui/index.ts'
import type { PartProps } from './form.ts'

export const HistoryField = ({ fields, faults, isLocked, set }: PartProps) => {
  const { _ } = useLingui()
  return (
    <Choice
      label={_('Below a reply stands')}
      hideLabel
      description={_('People who were copied in never get what was written before they were.')}
      options={[
        { id: 'none', name: _('Nothing') },
        { id: 'last', name: _('The message it answers') },
        { id: 'whole', name: _('The whole conversation') },
      ]}
      value={fields.history}
      onChange={(history) => set({ history })}
      error={faults.history}
      isDisabled={isLocked}
    />
  )
}
