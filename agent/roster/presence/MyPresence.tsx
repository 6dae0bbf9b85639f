// My face in the rail: until when my shift goes, and the switch to say that I am away, busy or on a break.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'react-aria-components/Button'
import type { PresenceState } from '../../../rules/roster/types.ts'
import { presenceStates } from '../../../rules/roster/types.ts'
import { api } from '../../data/api.ts'
import { client } from '../../data/client.ts'
import { useMe } from '../../data/me.ts'
import { trouble } from '../../data/undo.ts'
import { myStaffQuery, staffKey } from '../../settings/staff/queries.ts'
import { goToPath } from '../../shell/go.ts'
import { Avatar, cx, focusRing, Menu, MenuItem, MenuLine, showToast, useNow } from '../../ui/index.ts'
import { dotOf } from './dots.ts'
import { presenceName, presenceWords } from './words.ts'

interface Props {
  isNarrow: boolean
  /** Said instead: the desk cannot be reached. */
  trouble: string | null
}

const MyPresence = ({ isNarrow, trouble: isAway }: Props) => {
  const { _ } = useLingui()
  const me = useMe()
  const now = useNow()
  const staff = useQuery(myStaffQuery).data
  const words = isAway ?? (staff ? presenceWords(staff, now) : (me.person.teams[0]?.name ?? me.person.email))
  const set = async (state: PresenceState | null) => {
    try {
      const next = await api.staff.setMyPresence({ body: { state } })
      client.setQueryData(myStaffQuery.queryKey, next)
      showToast({ text: presenceWords(next, Date.now()), seconds: 3 })
      void client.invalidateQueries({ queryKey: staffKey })
    } catch (error) {
      trouble(_('Your change was not kept.'), error)
    }
  }
  return (
    <Menu
      label={_('Am I here?')}
      placement="top start"
      trigger={
        <Button
          // With its words on show they are its name.
          {...(isNarrow && {
            'aria-label': _('{name}: {presence}. Change it', { name: me.person.name, presence: words }),
          })}
          className={cx(
            'flex min-w-0 items-center gap-2 rounded-2 text-left data-hovered:bg-hover',
            focusRing,
            isNarrow ? 'size-9 justify-center' : '-ml-1 grow py-1 pl-1',
          )}
        >
          <span className="relative shrink-0">
            <Avatar name={me.person.name} />
            <span
              aria-hidden="true"
              className={cx(
                'absolute -right-px -bottom-px size-[7px] rounded-full shadow-[0_0_0_2px_var(--canvas)]',
                dotOf[isAway ? 'off' : staff?.isOut ? 'off' : (staff?.presence.state ?? 'online')],
              )}
            />
          </span>
          {!isNarrow && (
            <span className="min-w-0 grow leading-4">
              <span className="block truncate">{me.person.name}</span>
              <span
                title={words}
                className={cx('block truncate text-xs', isAway ? 'text-warn' : 'text-muted')}
              >
                {words}
              </span>
            </span>
          )}
        </Button>
      }
    >
      {presenceStates.map((state) => (
        <MenuItem
          key={state}
          text={presenceName(state)}
          icon={<i className={cx('block size-2 rounded-full', dotOf[state])} />}
          {...(staff?.presence.state === state && { note: _('Now') })}
          onAction={() => void set(state)}
        />
      ))}
      <MenuLine />
      <MenuItem
        text={_('As the shift has it')}
        isDisabled={!staff?.presence.isChosen}
        onAction={() => void set(null)}
      />
      <MenuItem text={_('My shifts')} onAction={() => goToPath('/desk/roster?show=mine')} />
      <MenuItem text={_('Out of office…')} onAction={() => goToPath('/desk/settings/profile')} />
    </Menu>
  )
}
export default MyPresence
