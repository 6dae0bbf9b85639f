// The articles of a course in order, read or not, and the check after them.
import { useLingui } from '@lingui/react'
import { Circle, CircleCheck, ListChecks } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import type { Course } from '../../../contract/courses.ts'
import { cx, focusRing } from '../../ui/index.ts'

interface Props {
  course: Course
  chosen: number | null
  isChecking: boolean
  go: (next: { article?: string; show?: string }) => void
}

const face =
  'flex min-h-8 w-full cursor-pointer items-start gap-2 rounded-2 px-2 py-1.5 text-left data-hovered:bg-hover pointer-coarse:min-h-11'

export const Outline = ({ course, chosen, isChecking, go }: Props) => {
  const { _ } = useLingui()
  return (
    <nav
      aria-label={_('Parts of the course')}
      className="w-72 flex-none border-r border-line p-3 max-md:w-full max-md:border-r-0 max-md:border-b md:scroll-pane"
    >
      <ol className="flex flex-col gap-px">
        {course.outline.map((lesson) => {
          const Mark = lesson.isRead ? CircleCheck : Circle
          return (
            <li key={lesson.articleId}>
              <Button
                aria-current={lesson.number === chosen ? 'page' : false}
                onPress={() => go({ article: String(lesson.number) })}
                className={cx(face, focusRing, lesson.number === chosen && 'bg-selected font-[550]')}
              >
                <Mark
                  size={16}
                  aria-hidden="true"
                  className={cx('mt-px shrink-0', lesson.isRead ? 'text-ok' : 'text-faint')}
                />
                <span className="min-w-0">
                  {lesson.title}
                  <span className="sr-only">
                    {lesson.isRead ? ` – ${_('read')}` : ` – ${_('not read yet')}`}
                  </span>
                </span>
              </Button>
            </li>
          )
        })}
        {course.questions > 0 && (
          <li>
            <Button
              isDisabled={course.asked.length === 0}
              aria-current={isChecking ? 'page' : false}
              onPress={() => go({ show: 'check' })}
              className={cx(
                face,
                focusRing,
                'data-disabled:cursor-default data-disabled:text-faint',
                isChecking && 'bg-selected font-[550]',
              )}
            >
              <ListChecks size={16} aria-hidden="true" className="mt-px shrink-0" />
              {_('{n, plural, one {# question} other {# questions}}', { n: course.questions })}
            </Button>
          </li>
        )}
      </ol>
    </nav>
  )
}
