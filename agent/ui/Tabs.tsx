// Tabs of one pane; the chosen one is underlined.
import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs'
import { cx } from './cx.ts'
import { focusRing } from './focus.ts'

export interface TabEntry {
  id: string
  name: string
  count?: number
  content: ReactNode
}

interface Props {
  label: string
  tabs: readonly TabEntry[]
  selected?: string
  onSelect?: (id: string) => void
  className?: string
}

const face =
  'relative flex h-full cursor-pointer items-center gap-1.5 rounded-1 font-medium text-muted data-hovered:text-ink data-selected:font-semibold data-selected:text-ink data-selected:after:absolute data-selected:after:inset-x-0 data-selected:after:-bottom-px data-selected:after:h-0.5 data-selected:after:bg-ink pointer-coarse:min-w-11'

export const Tabs = ({ label, tabs, selected, onSelect, className }: Props) => (
  <AriaTabs
    {...(selected && { selectedKey: selected })}
    {...(onSelect && { onSelectionChange: (key) => onSelect(String(key)) })}
    className={cx('flex min-h-0 flex-col', className)}
  >
    <TabList aria-label={label} className="flex h-12 flex-none gap-4 border-b border-line px-4">
      {tabs.map((tab) => (
        <Tab key={tab.id} id={tab.id} className={cx(face, focusRing)}>
          {tab.name}
          {tab.count !== undefined && (
            <span className="text-sm font-[450] text-faint tabular-nums">{tab.count}</span>
          )}
        </Tab>
      ))}
    </TabList>
    {tabs.map((tab) => (
      <TabPanel key={tab.id} id={tab.id} className="min-h-0 grow overflow-auto outline-none">
        {tab.content}
      </TabPanel>
    ))}
  </AriaTabs>
)
