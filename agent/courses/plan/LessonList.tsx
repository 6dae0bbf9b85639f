// The articles of a course in order: added by words, moved, taken out.
import { useLingui } from '@lingui/react'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { CoursePlan } from '../../../contract/courses.ts'
import { Button } from '../../ui/index.ts'
import { AddLesson } from './AddLesson.tsx'
import { MoveButtons } from './MoveButtons.tsx'

interface Props {
  lessons: CoursePlan['lessons']
  onChange: (lessons: CoursePlan['lessons']) => void
}

export const LessonList = ({ lessons, onChange }: Props) => {
  const { _ } = useLingui()
  const [isAdding, setAdding] = useState(false)
  return (
    <section aria-label={_('Articles of the course')}>
      <h2 className="mb-1 font-semibold">{_('Articles of the course')}</h2>
      {lessons.length === 0 && <p className="text-muted">{_('No article yet.')}</p>}
      <ol>
        {lessons.map((lesson, at) => (
          <li key={lesson.articleId} className="flex min-h-10 items-center gap-2 border-b border-line">
            <span className="w-6 text-muted tabular-nums">{at + 1}</span>
            <span className="min-w-0 grow truncate">
              <span className="mr-1.5 text-faint tabular-nums">{lesson.number}</span>
              {lesson.title}
            </span>
            <MoveButtons name={lesson.title} list={lessons} at={at} onChange={onChange} />
          </li>
        ))}
      </ol>
      <Button icon={<Plus size={14} aria-hidden="true" />} onPress={() => setAdding(true)} className="mt-2">
        {_('Add an article')}
      </Button>
      {isAdding && (
        <AddLesson
          taken={lessons.map((l) => l.articleId)}
          onPick={(lesson) => {
            setAdding(false)
            onChange([...lessons, lesson])
          }}
          close={() => setAdding(false)}
        />
      )}
    </section>
  )
}
