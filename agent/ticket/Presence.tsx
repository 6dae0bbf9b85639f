// Who else is in this ticket, in words.
import { useLingui } from '@lingui/react'
import { usePresent } from '../data/presence.ts'
import { Avatar, cx } from '../ui/index.ts'

export const Presence = ({ number }: { number: number }) => {
  const { _ } = useLingui()
  const present = usePresent(number)
  const writing = present.filter((p) => p.state === 'writing')
  const shown = writing.length > 0 ? writing : present
  const names = shown.map((p) => p.name.split(' ')[0]).join(', ')
  return (
    <span role="status" className="min-w-0">
      {shown[0] && (
        <span
          className={cx(
            'flex h-7 items-center gap-2 rounded-full pr-2.5 pl-[5px] text-sm font-[550] whitespace-nowrap',
            writing.length > 0 ? 'bg-accent-soft text-accent' : 'bg-fill text-muted',
          )}
        >
          <Avatar name={shown[0].name} size="small" />
          <span className="truncate">
            {writing.length > 0 ? _('{names} is writing', { names }) : _('{names} is viewing', { names })}
          </span>
          {writing.length > 0 && <Dots />}
        </span>
      )}
    </span>
  )
}

const Dots = () => (
  <span aria-hidden="true" className="flex gap-0.5">
    {[0, 150, 300].map((delay) => (
      <i
        key={delay}
        style={{ animationDelay: `${delay}ms` }}
        className="size-[3px] animate-[dots_1.2s_infinite] rounded-full bg-current"
      />
    ))}
  </span>
)
