// Whether a rule acts by itself or proposes what it would do.
import { useLingui } from '@lingui/react'
import type { LawItem } from '../../../contract/law.ts'
import { api } from '../../data/api.ts'
import { useMay } from '../../data/me.ts'
import { useAct } from '../../settings/parts/useAct.ts'
import { Choice } from '../../ui/index.ts'
import { lawKey } from '../queries.ts'

type Mode = LawItem['mode']

export const ModeChoice = ({ item }: { item: LawItem }) => {
  const { _ } = useLingui()
  const mayWrite = useMay('law.write')
  const turn = (mode: Mode) => api.law.switch({ params: { id: item.id }, body: { mode } })
  const change = useAct({
    run: turn,
    refresh: [lawKey],
    said: (mode: Mode) =>
      mode === 'act' ? _('It acts by itself now.') : _('It suggests now; a person decides.'),
    undo: () => turn(item.mode),
  })
  return (
    <Choice<Mode>
      label={_('Acts or suggests')}
      hideLabel
      options={[
        { id: 'act', name: _('Acts') },
        { id: 'suggest', name: _('Suggests') },
      ]}
      value={item.mode}
      isDisabled={!mayWrite || change.isPending}
      onChange={(mode) => change.mutate(mode)}
    />
  )
}
