// People of the team as rows: whether they are here, their tier, what they know, where they are.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { StaffProfile } from '../../../contract/roster.ts'
import { PresenceMark } from '../../roster/presence/PresenceMark.tsx'
import { sitesQuery } from '../../ticket/dispatch/services.ts'
import { Avatar, cx, focusRing, Table, Tag } from '../../ui/index.ts'
import { skillsQuery } from '../skills/queries.ts'

export const StaffTable = ({ staff }: { staff: readonly StaffProfile[] }) => {
  const { _ } = useLingui()
  const sites = useQuery(sitesQuery).data ?? []
  const skills = useQuery(skillsQuery).data?.items ?? []
  const skillWords = (one: StaffProfile['skills'][number]) =>
    `${skills.find((s) => s.id === one.skillId)?.name ?? ''} ${one.level}`
  return (
    <Table
      label={_('Staff')}
      rows={staff}
      keyOf={(one) => one.person.id}
      columns={[
        {
          id: 'name',
          head: _('Name'),
          isRowHeader: true,
          cell: (one) => (
            <span className="flex min-w-0 items-center gap-2.5">
              <Avatar name={one.person.name} />
              <span className="min-w-0">
                <Link
                  to="/settings/$"
                  params={{ _splat: `staff/${one.person.id}` }}
                  className={cx('rounded-1 font-[550] hover:underline', focusRing)}
                >
                  {one.person.name}
                </Link>
                <PresenceMark staff={one} className="text-sm" />
              </span>
            </span>
          ),
        },
        {
          id: 'tier',
          head: _('Tier'),
          keepHead: true,
          className: 'tabular-nums sm:w-16',
          cell: (one) => one.tier,
        },
        {
          id: 'skills',
          head: _('Skills'),
          cell: (one) => (
            <span className="flex flex-wrap gap-1">
              {one.skills.map((s) => (
                <Tag key={s.skillId}>{skillWords(s)}</Tag>
              ))}
            </span>
          ),
        },
        {
          id: 'site',
          head: _('Site'),
          className: 'text-muted',
          cell: (one) => sites.find((s) => s.id === one.siteId)?.name ?? '',
        },
        {
          id: 'capacity',
          head: _('Points at once'),
          keepHead: true,
          className: 'tabular-nums sm:w-32',
          cell: (one) => one.capacity,
        },
      ]}
    />
  )
}
