// All courses: those I am told to take first, then what else there is; for who writes them also drafts.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { GraduationCap, Plus } from 'lucide-react'
import { useState } from 'react'
import type { CourseItem } from '../../contract/courses.ts'
import { useMay } from '../data/me.ts'
import { Loaded } from '../settings/parts/Loaded.tsx'
import { Button, EmptyState } from '../ui/index.ts'
import { CourseRow } from './CourseRow.tsx'
import { Frame } from './Frame.tsx'
import { NewCourse } from './NewCourse.tsx'
import { coursesQuery } from './queries.ts'

export const CoursesPage = () => {
  const { _ } = useLingui()
  const courses = useQuery(coursesQuery)
  const mayWrite = useMay('course.write')
  const [isAdding, setAdding] = useState(false)
  const parts: readonly { name: string; holds: (c: CourseItem) => boolean }[] = [
    { name: _('Please take these'), holds: (c) => isOpen(c) && c.mine.isAssigned && !isDone(c) },
    { name: _('If you like'), holds: (c) => isOpen(c) && !c.mine.isAssigned && !isDone(c) },
    { name: _('Passed'), holds: (c) => isOpen(c) && isDone(c) },
    { name: _('Drafts'), holds: (c) => c.state === 'draft' },
    { name: _('Archived'), holds: (c) => c.state === 'archived' },
  ]
  const add = (
    <Button look="primary" icon={<Plus size={14} aria-hidden="true" />} onPress={() => setAdding(true)}>
      {_('New course')}
    </Button>
  )
  return (
    <Frame title={_('Courses')} action={mayWrite && add}>
      {isAdding && <NewCourse onClose={() => setAdding(false)} />}
      <div className="min-h-0 grow scroll-pane scroll-pb-16">
        <div className="max-w-[860px] px-6 pb-16 max-md:px-4">
          <Loaded query={courses} rows={6}>
            {({ items }) =>
              items.length === 0 ? (
                <EmptyState title={_('No courses yet')} icon={<GraduationCap size={24} aria-hidden="true" />}>
                  {_('A course is a few articles in order, with questions at the end.')}
                </EmptyState>
              ) : (
                parts.map(({ name, holds }) => {
                  const held = items.filter(holds)
                  return held.length === 0 ? null : (
                    <section key={name} aria-label={name} className="pt-5">
                      <h2 className="mb-1 font-semibold">{name}</h2>
                      <ul>
                        {held.map((course) => (
                          <CourseRow key={course.id} course={course} />
                        ))}
                      </ul>
                    </section>
                  )
                })
              )
            }
          </Loaded>
        </div>
      </div>
    </Frame>
  )
}

const isOpen = (c: CourseItem) => c.state === 'open'
const isDone = (c: CourseItem) => c.mine.state === 'finished'
