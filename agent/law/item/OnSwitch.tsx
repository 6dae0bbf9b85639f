// Whether an item of the law is on; works at once, and can be taken back.
import { useLingui } from '@lingui/react'
import type { LawItem } from '../../../contract/law.ts'
import { api } from '../../data/api.ts'
import { useMay } from '../../data/me.ts'
import { useAct } from '../../settings/parts/useAct.ts'
import { Switch } from '../../ui/index.ts'
import { lawKey } from '../queries.ts'

export const OnSwitch = ({ item, hideWords = false }: { item: LawItem; hideWords?: boolean }) => {
  const { _ } = useLingui()
  const mayWrite = useMay('law.write')
  const turn = (isOn: boolean) => api.law.switch({ params: { id: item.id }, body: { isOn } })
  const { name } = item
  const change = useAct({
    run: turn,
    refresh: [lawKey],
    said: (isOn) => (isOn ? _('“{name}” is on.', { name }) : _('“{name}” is off.', { name })),
    undo: (isOn) => turn(!isOn),
  })
  return (
    <Switch
      isSelected={item.isOn}
      isDisabled={!mayWrite || change.isPending || item.version === null}
      onChange={(isOn) => change.mutate(isOn)}
    >
      <span className={hideWords ? 'sr-only' : ''}>{hideWords ? _('{name} is on', { name }) : _('On')}</span>
    </Switch>
  )
}
