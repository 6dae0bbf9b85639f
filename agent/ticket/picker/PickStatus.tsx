// Chooses the status, with what each means.
import { useLingui } from '@lingui/react'
import { type Status, statuses } from '../../../rules/ticket/words.ts'
import { statusHint, statusName } from '../../data/words.ts'
import { StatusIcon } from '../../ui/index.ts'
import { setStatus } from '../changes.ts'
import { common, type PickProps } from './chosen.ts'
import { PickList } from './PickList.tsx'

export const PickStatus = ({ numbers, close }: PickProps) => {
  const { _ } = useLingui()
  const now = common(numbers, (t) => t.status)
  const items = statuses
    .filter((s) => s !== 'new' || now === 'new')
    .map((s) => ({
      id: s,
      name: statusName(s),
      note: statusHint(s),
      lead: <StatusIcon status={s} />,
      isChosen: s === now,
    }))
  return (
    <PickList
      label={_('Status')}
      search={_('Set the status')}
      empty={_('No such status')}
      items={items}
      onPick={(id) => {
        close()
        if (id !== now) setStatus(numbers, id as Status)
      }}
    />
  )
}
