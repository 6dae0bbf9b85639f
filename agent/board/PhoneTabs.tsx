// One pane at a time on a phone: what came in, or who is there.
import { useLingui } from '@lingui/react'
import { MenuButton } from '../shell/MenuButton.tsx'
import { cx } from '../ui/index.ts'

export type PhoneTab = 'tray' | 'people'

interface Props {
  tab: PhoneTab
  choose: (tab: PhoneTab) => void
  tray: number | undefined
  people: number | undefined
}

export const PhoneTabs = ({ tab, choose, tray, people }: Props) => {
  const { _ } = useLingui()
  const one = (id: PhoneTab, name: string, count: number | undefined) => (
    <button
      type="button"
      aria-pressed={tab === id}
      onClick={() => choose(id)}
      className={cx(
        'flex h-full items-center gap-1.5 border-b-2 px-1 font-medium ring-inside',
        tab === id ? 'border-ink font-semibold text-ink' : 'border-transparent text-muted',
      )}
    >
      {name}
      {count !== undefined && <span className="text-sm font-[450] text-faint tabular-nums">{count}</span>}
    </button>
  )
  return (
    <div className="flex h-14 flex-none items-center gap-4 border-b border-line px-4">
      <MenuButton />
      {one('tray', _('Unassigned'), tray)}
      {one('people', _('People'), people)}
    </div>
  )
}
