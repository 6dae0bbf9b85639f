// One item of the law: its form, the same as text, its versions; below them what becomes of the draft.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import type { LawItem } from '../../../contract/law.ts'
import { useMay } from '../../data/me.ts'
import { LeaveGuard } from '../../settings/parts/LeaveGuard.tsx'
import { PageBar } from '../../settings/parts/PageBar.tsx'
import { Tabs } from '../../ui/index.ts'
import type { Face } from '../face.ts'
import { DraftBar } from './DraftBar.tsx'
import { FormTab } from './FormTab.tsx'
import { ItemMenu } from './ItemMenu.tsx'
import { StateLine } from './StateLine.tsx'
import { TextTab } from './TextTab.tsx'
import { useWork } from './use-work.ts'
import { VersionList } from './VersionList.tsx'

interface Props {
  path: string
  face: Face
  item: LawItem | null
}

export const ItemPage = ({ path, face, item }: Props) => {
  const { _ } = useLingui()
  const isLocked = !useMay('law.write')
  const [tab, setTab] = useState('form')
  const own = useWork(path, face, item)
  const title = own.work.name.trim() || _(item ? 'Without a name' : face.add)
  const pad = 'px-6 pb-12 max-md:px-4'
  return (
    <div className="flex h-full min-h-0 min-w-0 flex-col">
      <LeaveGuard isDirty={() => own.isDirty && !own.isLeaving.current} />
      <PageBar
        title={title}
        back={path}
        action={item && !isLocked && <ItemMenu path={path} face={face} item={item} go={own.go} />}
      />
      {item && <StateLine face={face} item={item} />}
      <Tabs
        label={title}
        selected={tab}
        onSelect={(next) => {
          own.forgetReady()
          setTab(next)
        }}
        className="relative min-h-0 grow [&>[role=tablist]]:h-10 [&>[role=tablist]]:px-6 max-md:[&>[role=tablist]]:px-4"
        tabs={[
          {
            id: 'form',
            name: _('Editor'),
            content: (
              <div className={pad}>
                <FormTab face={face} item={item} own={own} isLocked={isLocked} />
              </div>
            ),
          },
          {
            id: 'text',
            name: _('Text'),
            content: (
              <div className={pad}>
                <TextTab face={face} own={own} isLocked={isLocked} />
              </div>
            ),
          },
          ...(item
            ? [
                {
                  id: 'versions',
                  name: _('Versions'),
                  ...(item.version !== null && { count: item.version }),
                  content: (
                    <div className={pad}>
                      <VersionList face={face} item={item} />
                    </div>
                  ),
                },
              ]
            : []),
          ...(item ? (face.tabs ?? []) : []).map(({ id, name, Show }) => ({
            id,
            name: _(name),
            content: <div className={pad}>{item && <Show item={item} />}</div>,
          })),
        ]}
      />
      {!isLocked && <DraftBar path={path} face={face} item={item} own={own} />}
    </div>
  )
}
