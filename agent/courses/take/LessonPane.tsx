// One article to read, and the way on.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Check } from 'lucide-react'
import type { Course } from '../../../contract/courses.ts'
import { api } from '../../data/api.ts'
import { client } from '../../data/client.ts'
import { Rendered } from '../../knowledge/parts/Rendered.tsx'
import { Loaded } from '../../settings/parts/Loaded.tsx'
import { useAct } from '../../settings/parts/useAct.ts'
import { Button } from '../../ui/index.ts'
import { courseQuery, coursesKey, lessonQuery } from '../queries.ts'

interface Props {
  course: Course
  lesson: Course['outline'][number]
  go: (next: { article?: string; show?: string }) => void
}

export const LessonPane = ({ course, lesson, go }: Props) => {
  const { _ } = useLingui()
  const { id, outline } = course
  const text = useQuery(lessonQuery(id, lesson.number))
  const at = outline.findIndex((l) => l.number === lesson.number)
  const next = outline[at + 1]
  const read = useAct({
    run: () => api.courses.read({ params: { id, article: lesson.number } }),
    refresh: [[...coursesKey, 'all']],
    onDone: (kept) => {
      client.setQueryData(courseQuery(id).queryKey, kept)
      go(next ? { article: String(next.number) } : {})
    },
  })
  return (
    <Loaded query={text} rows={6}>
      {(page) => (
        <article>
          <p className="text-sm text-muted tabular-nums">
            {_('Article {n} of {count}', { n: at + 1, count: outline.length })}
          </p>
          <h2 className="mb-3 text-h2 font-[620] tracking-[-0.01em]">{page.title}</h2>
          <Rendered html={page.html} language={page.language} files={[]} />
          <div className="mt-6 border-t border-line pt-4">
            <Button
              look="primary"
              size="roomy"
              icon={<Check size={14} aria-hidden="true" />}
              isPending={read.isPending}
              onPress={() => read.mutate(undefined)}
            >
              {next ? _('Read, go on') : _('Read, that was the last one')}
            </Button>
          </div>
        </article>
      )}
    </Loaded>
  )
}
