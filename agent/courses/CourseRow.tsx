// One course in the list: how far I am; for who writes it, the ways to its plan and its learners.
import { useLingui } from '@lingui/react'
import { Link } from '@tanstack/react-router'
import type { CourseItem } from '../../contract/courses.ts'
import { useMay } from '../data/me.ts'
import { buttonClass, cx, Tag } from '../ui/index.ts'
import { progressNames, whenWords } from './words.ts'

export const CourseRow = ({ course }: { course: CourseItem }) => {
  const { _ } = useLingui()
  const mayWrite = useMay('course.write')
  const { id, mine } = course
  const isOpen = course.state === 'open'
  const face = 'rounded-1 font-[550] ring-focus hover:underline'
  const facts = [
    _('{n, plural, one {# article} other {# articles}}', { n: course.lessons }),
    ...(course.questions > 0
      ? [_('{n, plural, one {# question} other {# questions}}', { n: course.questions })]
      : []),
    ...(isOpen ? [_(progressNames[mine.state]), whenWords(mine)] : []),
  ].filter(Boolean)
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2.5">
      <span className="min-w-0 grow basis-60">
        <span className="flex items-center gap-2">
          {isOpen ? (
            <Link
              to="/courses/$id"
              params={{ id }}
              search={{} as never}
              className={cx(face, 'min-w-0 truncate')}
            >
              {course.title}
            </Link>
          ) : (
            <Link to="/courses/$id/plan" params={{ id }} className={cx(face, 'min-w-0 truncate')}>
              {course.title}
            </Link>
          )}
          {course.who === 'staff' && <Tag>{_('Team only')}</Tag>}
        </span>
        <span
          className={cx('block text-sm', mine.isOverdue && isOpen ? 'font-medium text-breach' : 'text-muted')}
        >
          {facts.join(' · ')}
        </span>
      </span>
      {mayWrite && (
        <span className="flex gap-1">
          <Link to="/courses/$id/learners" params={{ id }} className={buttonClass('plain')}>
            {_('Learners')}
            <span className="sr-only"> – {course.title}</span>
          </Link>
          <Link to="/courses/$id/plan" params={{ id }} className={buttonClass('plain')}>
            {_('Edit')}
            <span className="sr-only"> – {course.title}</span>
          </Link>
        </span>
      )}
    </li>
  )
}
