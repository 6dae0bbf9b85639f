// Who sits here, whether the desk is reachable, light or dark, and all keys.
import { useLingui } from '@lingui/react'
import { CircleHelp, Moon, Sun } from 'lucide-react'
import { connectionStore } from '../data/live.ts'
import { useMe } from '../data/me.ts'
import { useStore } from '../data/store.ts'
import { Avatar, cx, IconButton } from '../ui/index.ts'
import { chooseTheme } from './choose-theme.ts'
import { overlayStore } from './overlay.ts'
import { useShownTheme } from './theme.ts'

export const RailFoot = ({ isNarrow }: { isNarrow: boolean }) => {
  const { _ } = useLingui()
  const me = useMe()
  const theme = useShownTheme()
  const connection = useStore(connectionStore)
  const isAway = connection === 'reconnecting'
  return (
    <div className={cx('mt-auto flex items-center gap-2', isNarrow ? 'flex-col' : 'py-2 pr-1 pl-2')}>
      <span className="relative" title={isNarrow ? me.person.name : undefined}>
        <Avatar name={me.person.name} />
        <span
          aria-hidden="true"
          className={cx(
            'absolute -right-px -bottom-px size-[7px] rounded-full shadow-[0_0_0_2px_var(--canvas)]',
            connection === 'live' ? 'bg-ok' : 'border-[1.5px] border-control bg-canvas',
          )}
        />
      </span>
      <span role="status" className={isNarrow ? 'sr-only' : 'min-w-0 grow leading-4'}>
        <span className="block truncate">{me.person.name}</span>
        <span className={cx('block truncate text-xs', isAway ? 'text-warn' : 'text-muted')}>
          {isAway ? _('Reconnecting…') : (me.person.teams[0]?.name ?? me.person.email)}
        </span>
      </span>
      <IconButton
        label={theme === 'dark' ? _('Switch to light') : _('Switch to dark')}
        onPress={() => chooseTheme(theme === 'dark' ? 'light' : 'dark')}
      >
        {theme === 'dark' ? <Sun size={16} aria-hidden="true" /> : <Moon size={16} aria-hidden="true" />}
      </IconButton>
      <IconButton label={_('All keys')} hint="?" onPress={() => overlayStore.set('keys')}>
        <CircleHelp size={16} aria-hidden="true" />
      </IconButton>
    </div>
  )
}
