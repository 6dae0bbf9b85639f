// What the requester is written, and the status it leaves.
import { useLingui } from '@lingui/react'
import { type Status, statuses } from '../../../rules/ticket/words.ts'
import { statusName } from '../../data/words.ts'
import { Select } from '../../ui/index.ts'
import type { ActionProps } from './ActionBlock.tsx'
import type { Of } from './ActionFields.tsx'
import { WordsField } from './WordsField.tsx'

export const ReplyFields = ({ action, onChange, faults, isLocked }: ActionProps<Of<'reply'>>) => {
  const { _ } = useLingui()
  return (
    <>
      <WordsField
        label={_('Reply by mail')}
        words={action.words}
        onChange={(words) => onChange({ ...action, words })}
        error={faults.words}
        isLocked={isLocked}
      />
      <Select
        label={_('Status afterwards')}
        options={[
          { id: '', name: _('As it is') },
          ...statuses.filter((s) => s !== 'new').map((id) => ({ id, name: statusName(id) })),
        ]}
        value={action.status ?? ''}
        onChange={(id) => {
          const { status: _before, ...rest } = action
          onChange(id === '' ? rest : { ...rest, status: id as Status })
        }}
        isDisabled={isLocked}
        className="w-full sm:max-w-56"
      />
    </>
  )
}
