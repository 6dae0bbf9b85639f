// Whether somebody is here, as a dot on their face; the word is for screen readers and the pointer.
import { useLingui } from '@lingui/react'
import { Avatar, cx } from '../../ui/index.ts'

export type PresenceState = 'online' | 'away' | 'busy' | 'on_break' | 'off'

const faces: Readonly<Record<PresenceState, string>> = {
  online: 'bg-ok',
  busy: 'bg-warn',
  away: 'border-[1.5px] border-control bg-surface',
  on_break: 'border-[1.5px] border-ok bg-surface',
  off: 'border-[1.5px] border-line-strong bg-surface',
}

export const presenceWords: Readonly<Record<PresenceState, string>> = {
  online: 'Online',
  busy: 'Busy',
  away: 'Away',
  on_break: 'On a break',
  off: 'Off',
}

interface Props {
  name: string
  presence: PresenceState
  size?: 'normal' | 'large'
}

export const Face = ({ name, presence, size = 'large' }: Props) => {
  const { _ } = useLingui()
  const word = _(presenceWords[presence])
  return (
    <span className="relative size-fit shrink-0" title={word}>
      <Avatar name={name} size={size} className={presence === 'off' ? 'grayscale' : ''} />
      <span
        aria-hidden="true"
        className={cx(
          'absolute -right-px -bottom-px size-[9px] rounded-full shadow-[0_0_0_2px_var(--surface)]',
          faces[presence],
        )}
      />
      <span className="sr-only">{word}</span>
    </span>
  )
}
