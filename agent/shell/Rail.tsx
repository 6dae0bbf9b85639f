// The rail: the desk, the search, the lists with their counts, the teams, and who sits here.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import {
  BookOpen,
  CalendarDays,
  ContactRound,
  GraduationCap,
  Hash,
  Inbox,
  Layers,
  ListChecks,
  PanelsTopLeft,
  Search,
  Settings,
  Smile,
  UserRoundX,
  UsersRound,
} from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { useMay, useMe } from '../data/me.ts'
import { countsQuery } from '../data/queries.ts'
import { listName } from '../data/words.ts'
import { mod } from '../keys/mod.ts'
import { saysKey } from '../ui/hints.ts'
import { cx, focusRing, Kbd, Tooltip } from '../ui/index.ts'
import { overlayStore } from './overlay.ts'
import { RailApprovals } from './RailApprovals.tsx'
import { RailBell } from './RailBell.tsx'
import { RailDesk } from './RailDesk.tsx'
import { RailFoot } from './RailFoot.tsx'
import { RailLink } from './RailLink.tsx'
import { RailViews } from './RailViews.tsx'

const lists = [
  { list: 'mine', icon: Inbox, keys: 'g i' },
  { list: 'my-teams', icon: UsersRound, keys: 'g q' },
  { list: 'unassigned', icon: UserRoundX, keys: 'g t' },
  { list: 'all', icon: Layers, keys: 'g a' },
] as const

export const Rail = ({ isNarrow }: { isNarrow: boolean }) => {
  const { _ } = useLingui()
  const me = useMe()
  const mayTriage = useMay('ticket.change')
  const mayDispatch = useMay('ticket.dispatch')
  const maySeeRoster = useMay('roster.read')
  const mayTakeCourses = useMay('course.read')
  const maySeeFeedback = useMay('feedback.read')
  const mayReadArticles = useMay('article.read')
  const counts = useQuery(countsQuery).data
  const find = (
    <AriaButton
      ref={saysKey('Meta+K')}
      onPress={() => overlayStore.set('palette')}
      {...(isNarrow && { 'aria-label': _('Search or run') })}
      className={cx(
        'mt-1 mb-2 flex items-center gap-2 rounded-2 border border-control bg-surface text-muted data-hovered:bg-hover',
        focusRing,
        isNarrow ? 'size-9 justify-center' : 'h-8 w-full pr-1.5 pl-2',
      )}
    >
      <Search size={14} aria-hidden="true" />
      {!isNarrow && <span className="min-w-0 grow truncate text-left">{_('Search or run')}</span>}
      {!isNarrow && <Kbd className="shrink-0 whitespace-nowrap pointer-coarse:hidden">{`${mod}K`}</Kbd>}
    </AriaButton>
  )
  return (
    <nav
      aria-label={_('Main')}
      className={cx('flex min-h-0 flex-col gap-px py-2', isNarrow ? 'items-center px-2' : 'px-2')}
    >
      <RailDesk name={me.workspace.name} isNarrow={isNarrow} />
      {isNarrow ? (
        <Tooltip text={_('Search or run')} hint={`${mod}K`} placement="right">
          {find}
        </Tooltip>
      ) : (
        find
      )}
      <RailBell isNarrow={isNarrow} />
      {lists.map(({ list, icon, keys }) => (
        <RailLink
          key={list}
          to="/$list"
          params={{ list }}
          search={{}}
          name={listName(list)}
          icon={icon}
          hint={keys}
          isNarrow={isNarrow}
          {...(counts && { count: counts[list], cap: counts.cap })}
        />
      ))}
      <RailViews isNarrow={isNarrow} />
      {me.person.teams.length > 0 && !isNarrow && (
        <h2 className="px-2 pt-4 pb-1 text-xs font-medium text-faint">{_('Teams')}</h2>
      )}
      {me.person.teams.length > 0 && isNarrow && <hr className="my-2 w-6 border-line-strong" />}
      {me.person.teams.map((team) => (
        <RailLink
          key={team.id}
          to="/$list"
          params={{ list: 'all' }}
          search={{ team: team.id }}
          name={team.name}
          icon={Hash}
          isNarrow={isNarrow}
        />
      ))}
      {!isNarrow && <h2 className="px-2 pt-4 pb-1 text-xs font-medium text-faint">{_('Desk')}</h2>}
      {isNarrow && <hr className="my-2 w-6 border-line-strong" />}
      {mayTriage && (
        <RailLink
          to="/triage"
          search={{}}
          name={_('Triage')}
          icon={ListChecks}
          hint="g v"
          isNarrow={isNarrow}
        />
      )}
      {mayDispatch && (
        <RailLink
          to="/board"
          search={{}}
          name={_('Board')}
          icon={PanelsTopLeft}
          hint="g b"
          isNarrow={isNarrow}
        />
      )}
      {maySeeRoster && (
        <RailLink
          to="/roster"
          search={{}}
          name={_('Roster')}
          icon={CalendarDays}
          hint="g r"
          isNarrow={isNarrow}
        />
      )}
      <RailApprovals isNarrow={isNarrow} />
      {mayReadArticles && (
        <RailLink
          to="/knowledge"
          search={{}}
          name={_('Knowledge')}
          icon={BookOpen}
          hint="g k"
          isNarrow={isNarrow}
        />
      )}
      {mayTakeCourses && (
        <RailLink to="/courses" name={_('Courses')} icon={GraduationCap} hint="g l" isNarrow={isNarrow} />
      )}
      {maySeeFeedback && (
        <RailLink
          to="/feedback"
          search={{}}
          name={_('Feedback')}
          icon={Smile}
          hint="g e"
          isNarrow={isNarrow}
        />
      )}
      <RailLink
        to="/customers"
        search={{}}
        name={_('Customers')}
        icon={ContactRound}
        hint="g c"
        isNarrow={isNarrow}
      />
      <RailLink
        to="/settings/$"
        params={{ _splat: 'profile' }}
        name={_('Settings')}
        icon={Settings}
        hint="g s"
        isNarrow={isNarrow}
      />
      <RailFoot isNarrow={isNarrow} />
    </nav>
  )
}
