// Who sits here and until when, whether the desk is reachable, light or dark, and all keys.
import { useLingui } from '@lingui/react'
import { CircleHelp, Moon, Sun } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { connectionStore } from '../data/live.ts'
import { useMe } from '../data/me.ts'
import { useStore } from '../data/store.ts'
import { Avatar, cx, IconButton } from '../ui/index.ts'
import { chooseTheme } from './choose-theme.ts'
import { overlayStore } from './overlay.ts'
import { useShownTheme } from './theme.ts'

const MyPresence = lazy(() => import('../roster/presence/MyPresence.tsx'))

export const RailFoot = ({ isNarrow }: { isNarrow: boolean }) => {
  const { _ } = useLingui()
  const me = useMe()
  const theme = useShownTheme()
  const isAway = useStore(connectionStore) === 'reconnecting'
  const trouble = isAway ? _('Reconnecting…') : null
  return (
    <div className={cx('mt-auto flex items-center gap-2', isNarrow ? 'flex-col' : 'py-2 pr-1 pl-2')}>
      <span role="status" className="sr-only">
        {trouble}
      </span>
      <Suspense fallback={<Avatar name={me.person.name} />}>
        <MyPresence isNarrow={isNarrow} trouble={trouble} />
      </Suspense>
      <span className={cx('flex', isNarrow ? 'flex-col gap-1' : 'ml-auto')}>
        <IconButton
          label={theme === 'dark' ? _('Switch to light') : _('Switch to dark')}
          onPress={() => chooseTheme(theme === 'dark' ? 'light' : 'dark')}
        >
          {theme === 'dark' ? <Sun size={16} aria-hidden="true" /> : <Moon size={16} aria-hidden="true" />}
        </IconButton>
        <IconButton label={_('All keys')} hint="?" onPress={() => overlayStore.set('keys')}>
          <CircleHelp size={16} aria-hidden="true" />
        </IconButton>
      </span>
    </div>
  )
}
