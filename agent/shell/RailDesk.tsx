// The head of the rail: which desk this is, and its menu.
import { useLingui } from '@lingui/react'
import { ChevronDown, LogOut, PanelLeft, Settings } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { BrandMark, cx, focusRing, Menu, MenuItem, MenuLine } from '../ui/index.ts'
import { goToSettings } from './go.ts'
import { useHasWideRail } from './phone.ts'
import { foldRail } from './rail-width.ts'
import { signOut } from './sign-out.ts'

export const RailDesk = ({ name, isNarrow }: { name: string; isNarrow: boolean }) => {
  const { _ } = useLingui()
  const hasRoom = useHasWideRail()
  return (
    <Menu
      label={_('Desk')}
      placement="bottom start"
      trigger={
        <Button
          aria-label={_('Desk: {name}', { name })}
          className={cx(
            'flex h-10 items-center gap-2 rounded-2 font-semibold tracking-[-0.01em] data-hovered:bg-hover',
            focusRing,
            isNarrow ? 'w-10 justify-center' : 'w-full px-2',
          )}
        >
          <BrandMark />
          {!isNarrow && <span className="truncate">{name}</span>}
          {!isNarrow && <ChevronDown size={14} aria-hidden="true" className="ml-auto shrink-0 text-faint" />}
        </Button>
      }
    >
      <MenuItem
        text={_('Settings')}
        hint="g s"
        icon={<Settings size={16} />}
        onAction={() => void goToSettings()}
      />
      {hasRoom ? (
        <MenuItem
          text={isNarrow ? _('Show names in the rail') : _('Narrow the rail')}
          icon={<PanelLeft size={16} />}
          onAction={foldRail}
        />
      ) : null}
      <MenuLine />
      <MenuItem text={_('Sign out')} icon={<LogOut size={16} />} onAction={() => void signOut()} />
    </Menu>
  )
}
