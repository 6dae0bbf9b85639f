// Single-letter keys can be switched off: they disturb speech control and some layouts (WCAG 2.1.4).
import { useLingui } from '@lingui/react'
import { useMe } from '../../data/me.ts'
import { Switch } from '../../ui/index.ts'
import { useChangeMe } from './useChangeMe.ts'

export const KeysSwitch = () => {
  const { _ } = useLingui()
  const { preferences } = useMe()
  const change = useChangeMe()
  return (
    <Switch
      className="max-w-[520px]"
      isSelected={preferences.keys !== false}
      onChange={(keys) => change.mutate({ preferences: { keys } })}
      description={_('Letters such as j, k and r act at once. Off: only keys with Ctrl or ⌘ work.')}
    >
      {_('Single-letter keys')}
    </Switch>
  )
}
