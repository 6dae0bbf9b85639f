// Opens the rail on a phone.
import { useLingui } from '@lingui/react'
import { Menu } from 'lucide-react'
import { IconButton } from '../ui/index.ts'
import { overlayStore } from './overlay.ts'
import { useIsPhone } from './phone.ts'

export const MenuButton = () => {
  const { _ } = useLingui()
  if (!useIsPhone()) return null
  return (
    <IconButton label={_('Menu')} className="-ml-2" onPress={() => overlayStore.set('rail')}>
      <Menu size={20} aria-hidden="true" />
    </IconButton>
  )
}
