// Settings: the list of pages, and the chosen one if this person may see it.
import { useLingui } from '@lingui/react'
import { Navigate, useParams } from '@tanstack/react-router'
import { Lock } from 'lucide-react'
import { useMe } from '../data/me.ts'
import { MenuButton } from '../shell/MenuButton.tsx'
import { useIsPhone } from '../shell/phone.ts'
import { cx, EmptyState } from '../ui/index.ts'
import { pageAt, type SettingsPage } from './pages.ts'
import { Confirmation } from './parts/Confirmation.tsx'
import { Page } from './parts/Page.tsx'
import { useWords } from './parts/words.ts'
import { SettingsNav } from './SettingsNav.tsx'

export const Settings = () => {
  const { _ } = useLingui()
  const { _splat: asked = '' } = useParams({ strict: false })
  const isPhone = useIsPhone()
  if (!asked && !isPhone) return <Navigate to="/settings/$" params={{ _splat: 'profile' }} replace />
  const page = pageAt(asked)
  const Title = asked ? 'p' : 'h1'
  return (
    <div className="flex h-full min-h-0 min-w-0 grow">
      {!(isPhone && asked) && (
        <aside
          aria-label={_('Settings')}
          className={cx('flex flex-col', isPhone ? 'w-full' : 'w-[216px] flex-none border-r border-line')}
        >
          <div className="flex h-12 flex-none items-center gap-2 border-b border-line px-4 pointer-coarse:h-14">
            <MenuButton />
            <Title className="text-body font-semibold tracking-[-0.01em]">{_('Settings')}</Title>
          </div>
          <div className="scroll-pane min-h-0 grow">
            <SettingsNav current={page?.path ?? ''} />
          </div>
        </aside>
      )}
      {asked && (
        <div className="min-w-0 grow">
          {page ? <Allowed page={page} rest={asked.slice(page.path.length + 1)} /> : <Unknown />}
        </div>
      )}
      <Confirmation />
    </div>
  )
}

const Allowed = ({ page, rest }: { page: SettingsPage; rest: string }) => {
  const { _ } = useLingui()
  const words = useWords()
  const { permissions } = useMe()
  if (!page.needs || permissions.includes(page.needs)) return <page.Show rest={rest} />
  return (
    <Page title={_(page.name)}>
      <EmptyState title={_('You may not see this page')} icon={<Lock size={24} aria-hidden="true" />}>
        {_('It needs the right “{right}”. An administrator can change your role.', {
          right: words.permission(page.needs),
        })}
      </EmptyState>
    </Page>
  )
}

const Unknown = () => {
  const { _ } = useLingui()
  return (
    <Page title={_('Settings')}>
      <EmptyState title={_('There is no such page')}>{_('Choose one from the list of settings.')}</EmptyState>
    </Page>
  )
}
