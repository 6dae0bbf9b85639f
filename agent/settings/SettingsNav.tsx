// The list of settings pages at the left; on a phone a page of its own.
import { useLingui } from '@lingui/react'
import { Link } from '@tanstack/react-router'
import { useMe } from '../data/me.ts'
import { cx, focusRing } from '../ui/index.ts'
import { groups } from './pages.ts'

const row =
  'flex h-7 items-center gap-2 rounded-2 px-2 font-medium hover:bg-hover aria-[current=page]:bg-active aria-[current=page]:font-semibold forced-colors:aria-[current=page]:outline-2 pointer-coarse:h-11 max-md:h-11'

export const SettingsNav = ({ current }: { current: string }) => {
  const { _ } = useLingui()
  const { permissions } = useMe()
  return (
    <nav aria-label={_('Settings')} className="px-2 pb-6">
      {groups.map((group) => {
        const pages = group.pages.filter((page) => !page.needs || permissions.includes(page.needs))
        if (pages.length === 0) return null
        return (
          <div key={group.name} className="pt-4 first:pt-2">
            <h2 className="px-2 pb-1 text-xs font-medium text-faint">{_(group.name)}</h2>
            <ul className="flex flex-col gap-px">
              {pages.map(({ path, name, Icon, Mark }) => (
                <li key={path}>
                  <Link
                    ref={path === current ? intoSight : null}
                    to="/settings/$"
                    params={{ _splat: path }}
                    activeProps={{}}
                    aria-current={path === current ? 'page' : undefined}
                    className={cx(row, focusRing)}
                  >
                    <Icon
                      size={16}
                      aria-hidden="true"
                      className={path === current ? 'text-ink' : 'text-faint'}
                    />
                    {_(name)}
                    {Mark && <Mark />}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </nav>
  )
}

/** A page opened by its address may stand far below the first ones. */
const intoSight = (link: HTMLAnchorElement | null) => link?.scrollIntoView({ block: 'nearest' })
